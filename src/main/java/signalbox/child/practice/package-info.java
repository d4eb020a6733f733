/** The web site that programs download from. */
@NullMarked
package signalbox.child.practice;

import org.jspecify.annotations.NullMarked;
