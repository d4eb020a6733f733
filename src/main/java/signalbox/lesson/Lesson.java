package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One lesson, ready to be shown.
 *
 * @param number from 1 over the whole course
 * @param slug unique over the whole course; the lesson's place in URLs
 * @param minutes how long it takes to read and run
 * @param folder of its images, relative to the content root
 */
public record Lesson(
        int number, String slug, String title, String summary, int minutes, String folder, List<Block> blocks) {

    /** The labs of this lesson in reading order. */
    public List<Lab> labs() {
        return blocks.stream().filter(Lab.class::isInstance).map(Lab.class::cast).toList();
    }

    /** The program of that name in one of this lesson's labs. Names are unique within a lesson. */
    public Optional<Program> program(String name) {
        return labs().stream()
                .flatMap(lab -> lab.programs().stream())
                .filter(program -> program.name().equals(name))
                .findFirst();
    }
}
