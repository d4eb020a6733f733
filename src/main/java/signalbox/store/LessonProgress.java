package signalbox.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a reader is with a lesson.
 *
 * @param slug of the lesson, which may be gone from the course
 * @param opened when it was first opened
 * @param seen when the reader was last there
 * @param place where on the page that was: an anchor, empty for its top
 * @param read when its end was first reached
 */
public record LessonProgress(String slug, Instant opened, Instant seen, String place, Optional<Instant> read) {}
