/** The project's own attacks on its sandbox: small hostile programs, run as a reader's would be. */
@NullMarked
package signalbox.attack;

import org.jspecify.annotations.NullMarked;
