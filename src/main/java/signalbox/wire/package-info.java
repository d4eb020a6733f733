/** The messages between the site and its children: sealed, versioned, framed. Nothing here knows either side. */
@NullMarked
package signalbox.wire;

import org.jspecify.annotations.NullMarked;
