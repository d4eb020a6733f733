/** Notes what every thread of a program does, from inside the program's own JVM. */
@NullMarked
package signalbox.child.trace;

import org.jspecify.annotations.NullMarked;
