/** A study group: a room, its members, and how somebody proves to be one. Knows nothing of pages and databases. */
@NullMarked
package signalbox.group;

import org.jspecify.annotations.NullMarked;
