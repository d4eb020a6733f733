/** How the lessons are spelt. */
@NullMarked
package signalbox.spelling;

import org.jspecify.annotations.NullMarked;
