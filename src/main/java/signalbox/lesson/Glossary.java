package signalbox.lesson;

import java.util.List;

/**
 * The words of the field. Immutable and thread-safe.
 *
 * @param title of its page, plain text
 * @param summary one or two sentences, plain text
 * @param terms in the order of their names
 */
public record Glossary(String title, String summary, List<Term> terms) {}
