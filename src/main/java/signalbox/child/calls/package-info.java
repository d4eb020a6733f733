/** Stand-ins for the JDK's waiting methods: each notes the wait and makes the real call. */
@NullMarked
package signalbox.child.calls;

import org.jspecify.annotations.NullMarked;
