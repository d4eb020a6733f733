package signalbox.lesson;

/**
 * Rendered Markdown.
 *
 * @param html safe to show as it stands: it comes from content, never from readers
 */
public record Prose(String html) implements Block {}
