package signalbox.lesson;

/**
 * A word of the field and what it means.
 *
 * @param slug unique within the glossary; the term's place in its page and in {@code term:} links
 * @param name as it is written in a sentence, in the singular
 * @param firstSentence of the meaning, plain text
 * @param meaning all of it
 */
public record Term(String slug, String name, String firstSentence, Prose meaning) {}
