/** Search over the course. */
@NullMarked
package signalbox.search;

import org.jspecify.annotations.NullMarked;
