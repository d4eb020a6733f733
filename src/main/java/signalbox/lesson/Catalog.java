package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/** All that is taught, in reading order. Immutable and thread-safe. */
public record Catalog(List<Chapter> chapters) {

    /** All lessons in reading order. */
    public List<Lesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }

    /** The lesson of that slug. */
    public Optional<Lesson> lesson(String slug) {
        return lessons().stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }
}
