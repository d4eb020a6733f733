/**
 * What keeps a stranger's program from everything but the cores it is given: the operating system's own means, set
 * around child processes. Knows the JDK alone.
 */
@NullMarked
package signalbox.sandbox;

import org.jspecify.annotations.NullMarked;
