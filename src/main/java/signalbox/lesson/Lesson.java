package signalbox.lesson;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One lesson, ready to be shown. Immutable and thread-safe.
 *
 * @param number from 1 over the whole course
 * @param slug unique over the whole course; the lesson's place in URLs
 * @param summary one or two sentences, plain text
 * @param minutes how long it takes to read and run
 * @param blocks in reading order
 * @param images that the prose refers to, as {@code /lessons/SLUG/images/NAME}
 */
public record Lesson(
        int number, String slug, String title, String summary, int minutes, List<Block> blocks, List<Image> images) {

    /** The labs of this lesson in reading order. */
    public List<Lab> labs() {
        return blocksOf(Lab.class).toList();
    }

    /** All programs that can be run here: the labs, and those that exercises are made of; in reading order. */
    public List<Lab> allLabs() {
        return blocks.stream().flatMap(Lesson::labsIn).toList();
    }

    private static Stream<Lab> labsIn(Block block) {
        return switch (block) {
            case Lab lab -> Stream.of(lab);
            case Decision decision ->
                decision.jobs().stream().map(job -> job.options().lab());
            case Choices choices -> Stream.of(choices.options().lab());
            case Ordering ordering -> Stream.of(ordering.lab());
            case Prose _, Prediction _, Question _, Hints _, Sweep _, Outcomes _, CourseComparison _ -> Stream.empty();
        };
    }

    /** The choice that is made between the programs of that lab, if it is an exercise's. */
    public Optional<Options> options(Lab lab) {
        return Stream.concat(
                        blocksOf(Choices.class).map(Choices::options),
                        blocksOf(Decision.class)
                                .flatMap(decision -> decision.jobs().stream())
                                .map(Decision.Job::options))
                .filter(options -> options.lab().id().equals(lab.id()))
                .findFirst();
    }

    /** The exercise of that id in which lines are put in order. */
    public Optional<Ordering> ordering(String id) {
        return blocksOf(Ordering.class)
                .filter(ordering -> ordering.id().equals(id))
                .findFirst();
    }

    /** The lab of that id, be it an exercise's. */
    public Optional<Lab> lab(String id) {
        return allLabs().stream().filter(lab -> lab.id().equals(id)).findFirst();
    }

    /** The lab in which that program stands. */
    public Optional<Lab> labOf(String program) {
        return allLabs().stream()
                .filter(lab -> lab.program(program).isPresent())
                .findFirst();
    }

    /** The program of that name in one of this lesson's labs. Names are unique within a lesson. */
    public Optional<Program> program(String name) {
        return allLabs().stream().flatMap(lab -> lab.program(name).stream()).findFirst();
    }

    /** The predictions that are asked before that lab is run. */
    public List<Prediction> predictionsFor(Lab lab) {
        return blocksOf(Prediction.class)
                .filter(prediction -> prediction.lab().equals(lab.id()))
                .toList();
    }

    /** The prediction of that id. */
    public Optional<Prediction> prediction(String id) {
        return blocksOf(Prediction.class)
                .filter(prediction -> prediction.id().equals(id))
                .findFirst();
    }

    /** The sweep of that id. */
    public Optional<Sweep> sweep(String id) {
        return blocksOf(Sweep.class).filter(sweep -> sweep.id().equals(id)).findFirst();
    }

    /** The comparison of that id. */
    public Optional<CourseComparison> comparison(String id) {
        return blocksOf(CourseComparison.class)
                .filter(comparison -> comparison.id().equals(id))
                .findFirst();
    }

    /** The question of that id. */
    public Optional<Question> question(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The questions of this lesson in reading order. */
    public List<Question> questions() {
        return blocksOf(Question.class).toList();
    }

    /** The table for what comes out of that program. Names of programs are unique within a lesson. */
    public Optional<Outcomes> outcomesOf(String program) {
        return blocksOf(Outcomes.class)
                .filter(outcomes -> outcomes.program().equals(program))
                .findFirst();
    }

    /** The table of outcomes of that id. */
    public Optional<Outcomes> outcomes(String id) {
        return blocksOf(Outcomes.class)
                .filter(outcomes -> outcomes.id().equals(id))
                .findFirst();
    }

    /** The picture of that file name. */
    public Optional<Image> image(String name) {
        return images.stream().filter(image -> image.name().equals(name)).findFirst();
    }

    /** Places in its page that a link may name: headings, and blocks with results. */
    public SortedSet<String> anchors() {
        var anchors = new TreeSet<String>();
        blocksOf(Prose.class)
                .flatMap(prose -> prose.passages().stream())
                .map(Passage::anchor)
                .filter(anchor -> !anchor.isEmpty())
                .forEach(anchors::add);
        allLabs().forEach(lab -> anchors.add(lab.anchor()));
        blocksOf(Sweep.class).forEach(sweep -> anchors.add(sweep.anchor()));
        blocksOf(Outcomes.class).forEach(outcomes -> anchors.add(outcomes.anchor()));
        blocksOf(CourseComparison.class).forEach(comparison -> anchors.add(comparison.anchor()));
        return Collections.unmodifiableSortedSet(anchors);
    }

    private <B extends Block> Stream<B> blocksOf(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }
}
