package signalbox.lesson;

/**
 * Rendered Markdown: the only text of a lesson that is HTML already. Every other text is plain and must be escaped.
 *
 * @param html safe to show as it stands: it comes from content, never from readers, and content may hold no raw HTML
 */
public record Prose(String html) implements Block {}
