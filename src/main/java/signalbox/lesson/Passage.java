package signalbox.lesson;

/**
 * A heading and the text under it up to the next one, as a reader sees them: without links, marks or code blocks.
 *
 * @param anchor of the heading in its page; empty for text before the first heading
 * @param heading plain text; empty for text before the first heading
 * @param text plain text, its blocks separated by a blank
 */
public record Passage(String anchor, String heading, String text) {}
