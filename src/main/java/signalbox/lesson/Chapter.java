package signalbox.lesson;

import java.util.List;

/**
 * A chapter and its lessons in reading order. Immutable and thread-safe.
 *
 * @param number from 1, as in the folder's name
 * @param summary one or two sentences, plain text
 */
public record Chapter(int number, String slug, String title, String summary, List<Lesson> lessons) {}
