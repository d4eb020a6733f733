package signalbox.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import signalbox.group.Topic;
import signalbox.lesson.Block;
import signalbox.lesson.Catalog;
import signalbox.lesson.CourseComparison;
import signalbox.lesson.Ends;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Outcomes;
import signalbox.lesson.Prediction;
import signalbox.lesson.Program;
import signalbox.lesson.Question;
import signalbox.lesson.Sweep;
import signalbox.lesson.SweepPlan;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.Run;
import signalbox.run.RunOutcome;
import signalbox.run.RunRequest;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * What the page of all components takes from a course. Immutable and thread-safe.
 *
 * @param course may lack kinds of blocks; then the page lacks them, too
 */
record DesignCourse(Catalog course) {

    private static final double SLOWER_THAN_THEORY = 1.1;

    /** A block with its kind and where it stands. */
    record Found(String name, Lesson lesson, Block block) {}

    private List<Lesson> lessons() {
        return course.chapters().stream()
                .flatMap(chapter -> chapter.lessons().stream())
                .toList();
    }

    /** The course's first prediction of an order. */
    Optional<Polled> order() {
        return lessons().stream()
                .flatMap(lesson -> lesson.blocks().stream()
                        .filter(Prediction.class::isInstance)
                        .map(Prediction.class::cast)
                        .filter(prediction -> prediction.asked() instanceof Prediction.Asked.Order)
                        .map(prediction ->
                                Polled.of(course, new Topic(lesson.slug(), prediction.id(), Topic.Kind.PREDICTION))))
                .findFirst();
    }

    /** The first block of each kind but labs, in each of the forms that the kind has. */
    List<Found> blocks() {
        Set<String> kinds = new HashSet<>();
        List<Found> blocks = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            for (Block block : lesson.blocks()) {
                if (!(block instanceof Lab) && kinds.add(form(block))) {
                    blocks.add(new Found(block.getClass().getSimpleName(), lesson, block));
                }
            }
        }
        return blocks;
    }

    private static String form(Block block) {
        String kind = block.getClass().getSimpleName();
        if (block instanceof Prediction prediction) {
            return kind + prediction.asked().getClass().getSimpleName();
        }
        return block instanceof CourseComparison comparison
                ? kind + comparison.published().isPresent()
                : kind;
    }

    /** The course's second and third question, one answered wrongly and the other rightly. */
    List<QuestionView> questions() {
        List<QuestionView> answered = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            for (Question question : lesson.questions()) {
                boolean right = answered.size() % 2 == 0;
                int choice = 0;
                while (question.choices().get(choice).right() != right) {
                    choice++;
                }
                answered.add(new QuestionView(lesson, question, Optional.of(choice), true, true));
            }
        }
        return answered.stream().skip(1).limit(2).toList();
    }

    /** Ways of which one was chosen, judged with what is said of answers to questions. */
    VerdictView verdict(RaceView race, List<QuestionView> questions) {
        List<VerdictView.Row> rows = new ArrayList<>();
        for (QuestionView view : questions) {
            Program way = race.lab().programs().get(rows.size());
            Question.Choice chosen = view.question().choices().get(view.chosen().orElseThrow());
            rows.add(new VerdictView.Row(way.name(), way.label(), chosen.right(), "712 ms", chosen.reason()));
        }
        Optional<String> taken = rows.stream().map(VerdictView.Row::program).reduce((_, last) -> last);
        return new VerdictView(race.lesson(), race.lab(), taken, rows, 1);
    }

    /** The first sweep whose formula says all, as if it had been run. */
    Optional<Batch> curve(Function<Lab, Map<String, Integer>> presets) {
        for (Lesson lesson : lessons()) {
            for (Block block : lesson.blocks()) {
                if (block instanceof Sweep sweep) {
                    Lab lab = lesson.lab(sweep.lab()).orElseThrow();
                    SweepPlan plan = SweepPlan.of(lesson, sweep, presets.apply(lab));
                    if (!plan.measuresBaseline()) {
                        return Optional.of(swept(lesson, plan));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Batch swept(Lesson lesson, SweepPlan plan) {
        List<Run> runs = new ArrayList<>();
        for (int value : plan.sweep().values()) {
            RunRequest request = new RunRequest(lesson, plan.lab(), plan.program(), plan.knobs(value));
            DesignTale tale = new DesignTale().started();
            int main = tale.lane(LaneKind.PLATFORM, "main");
            double theory = plan.expected(value, 1, OptionalDouble.empty()).orElse(1);
            tale.did(main, SpanKind.IO, 0, Math.round(theory * SLOWER_THAN_THEORY));
            tale.ended(new RunOutcome.Finished("Finished, and the result is right."));
            runs.add(tale.run("swept" + (char) ('a' + runs.size()), request));
        }
        return new Batch(new BatchId("curve" + "a".repeat(21)), new Batch.Kind.Swept(plan), runs);
    }

    /** Outcomes of which one was not foreseen, in the middle of a run. */
    Optional<OutcomesView> outcomes() {
        return lessons().stream()
                .flatMap(lesson -> lesson.blocks().stream())
                .filter(Outcomes.class::isInstance)
                .map(Outcomes.class::cast)
                .findFirst()
                .map(known -> new Outcomes("made-up", known.lab(), known.program(), "Made up", known.states()))
                .map(known -> new OutcomesView(
                        known, Optional.of("made up"), Map.of("something else", 3L), Optional.empty()));
    }

    /** Lines taken out, put in and left. */
    static Changes changes() {
        String before = listing().source();
        return Changes.between(before, before.replace("42", "43"));
    }

    /** A program with every kind of word that a listing colours. */
    static Program listing() {
        String source = """
                // Every kind of word that is coloured
                @FunctionalInterface
                interface Task { int run(String name); }

                void main() {
                    Task task = name -> name.length() + 42;
                    IO.println(task.run("a string"));
                }
                """;
        return new Program(
                "Words",
                "Words",
                source,
                Program.Load.WAITING,
                false,
                false,
                true,
                0,
                Ends.FINISHED,
                Optional.empty(),
                Optional.empty(),
                List.of(new Program.Mark(5, 5, "what it begins with")));
    }
}
