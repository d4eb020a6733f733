package signalbox.web;

import gg.jte.Content;
import java.util.List;
import signalbox.lesson.Chapter;
import signalbox.lesson.Lesson;

/**
 * A lesson as a page shows it. Immutable.
 *
 * @param chapter that it stands in
 * @param read whether the reader came to its end before
 * @param blocks its blocks as HTML, in reading order
 */
public record LessonView(Chapter chapter, Lesson lesson, boolean read, List<Content> blocks) {}
