package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * All that is taught, in reading order. Immutable and thread-safe.
 *
 * @param chapters every one with at least one lesson
 */
public record Catalog(List<Chapter> chapters, Glossary glossary) {

    /** All lessons in reading order. */
    public List<Lesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }

    /** The lesson of that slug. */
    public Optional<Lesson> lesson(String slug) {
        return lessons().stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    /** The chapter in which that lesson stands. */
    public Optional<Chapter> chapterOf(Lesson lesson) {
        return chapters.stream()
                .filter(chapter -> chapter.lessons().contains(lesson))
                .findFirst();
    }

    /** The lesson before that one, across chapters. */
    public Optional<Lesson> before(Lesson lesson) {
        return neighbour(lesson, -1);
    }

    /** The lesson after that one, across chapters. */
    public Optional<Lesson> after(Lesson lesson) {
        return neighbour(lesson, 1);
    }

    private Optional<Lesson> neighbour(Lesson lesson, int step) {
        return lessons().stream()
                .filter(other -> other.number() == lesson.number() + step)
                .findFirst();
    }
}
