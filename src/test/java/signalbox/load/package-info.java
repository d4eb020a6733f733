/** The load test: a whole group at once, seen from outside. Linux alone: memory is read from /proc. */
@NullMarked
package signalbox.load;

import org.jspecify.annotations.NullMarked;
