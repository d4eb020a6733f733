/** Rewrites compiled classes so that their waits are noted. */
@NullMarked
package signalbox.child.weave;

import org.jspecify.annotations.NullMarked;
