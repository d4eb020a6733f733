/** One execution of a program and all that is known of it; the queue that runs stand in. */
@NullMarked
package signalbox.run;

import org.jspecify.annotations.NullMarked;
