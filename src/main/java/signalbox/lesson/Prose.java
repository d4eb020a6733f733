package signalbox.lesson;

import java.util.List;

/**
 * Rendered Markdown: the only text of a lesson that is HTML already. Every other text is plain and must be escaped.
 *
 * @param html safe to show as it stands: it comes from content, never from readers, and content may hold no raw HTML
 * @param passages the same text, plain, in reading order
 */
public record Prose(String html, List<Passage> passages) implements Block {}
