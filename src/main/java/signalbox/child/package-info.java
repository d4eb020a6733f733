/** What runs in child JVMs: the runner, the compiler, the practice site. */
@NullMarked
package signalbox.child;

import org.jspecify.annotations.NullMarked;
