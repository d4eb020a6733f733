package signalbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What tells one state of a page from another, so that a browser that has the page is told that it is still the same.
 * Weak, for the same page goes out compressed to some and as it is to others.
 *
 * @param text as HTTP writes it
 */
record EntityTag(String text) {

    /** The tag of a page: pages have the same tag if and only if they are the same. */
    static EntityTag of(String page) {
        return new EntityTag("W/\"" + Digests.of(page.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /**
     * Whether a request says that its sender has this page.
     *
     * @param ifNoneMatch its header: tags with commas between them, or {@code *}
     */
    boolean isAmong(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || weak(tag).equals(text));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
