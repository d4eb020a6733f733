package signalbox.web;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a page about the room, which is sent anew whenever it has become another. Immutable.
 *
 * @param name of its place, unique on its page
 * @param html what stands there
 */
public record Part(String name, String html) {

    /** Tells this state of the piece from every other one. */
    public String mark() {
        return name + "." + Digests.of(html.getBytes(StandardCharsets.UTF_8));
    }
}
