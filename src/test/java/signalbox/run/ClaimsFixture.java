package signalbox.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import signalbox.lesson.Catalog;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.wire.SpanKind;

/** Runs the programs of the lessons and looks at what their threads did. */
abstract class ClaimsFixture extends DeskFixture {

    private static final Catalog CATALOG = CatalogLoader.load(Path.of("content"));

    /** What the threads did in a run that came to its right end. */
    Timeline run(String slug, String program, Map<String, Integer> knobs) throws InterruptedException {
        Run run = start(slug, program, knobs);
        awaitOutcome(RunOutcome.Finished.class, run);
        return timeline(run);
    }

    /** Starts a program of a lesson with these knobs; those that are left out are at their presets. */
    Run start(String slug, String program, Map<String, Integer> knobs) {
        Lesson lesson = lesson(slug);
        Lab lab = lesson.labOf(program).orElseThrow();
        var values = new HashMap<>(lab.presets());
        values.putAll(knobs);
        values.keySet().retainAll(lab.presets().keySet());
        var request = new RunRequest(lesson, lab, lab.program(program).orElseThrow(), Map.copyOf(values));
        return admitted(desk().submit(request, ANN, true));
    }

    static Lesson lesson(String slug) {
        return CATALOG.lesson(slug).orElseThrow();
    }

    static Timeline timeline(Run run) {
        var timeline = new Timeline();
        run.eventsFrom(0).forEach(timeline::add);
        return timeline;
    }

    static Lane lane(Timeline timeline, Span span) {
        return timeline.lanes().stream()
                .filter(lane -> lane.number() == span.lane())
                .findFirst()
                .orElseThrow();
    }

    static List<Lane> working(Timeline timeline) {
        return timeline.lanes().stream()
                .filter(lane -> timeline.spans().stream()
                        .anyMatch(span -> span.lane() == lane.number() && span.kind() == SpanKind.WORKING))
                .toList();
    }

    static Map<Integer, Integer> startsByProcess(Timeline timeline) {
        var starts = new HashMap<Integer, Integer>();
        timeline.spans().stream()
                .filter(span -> span.kind() == SpanKind.STARTING)
                .forEach(span -> starts.merge(lane(timeline, span).process(), 1, Integer::sum));
        return starts;
    }

    /** The largest number of spans that lasted at one instant; one that begins as another ends does not overlap it. */
    static int mostAtOnce(List<Span> spans) {
        var changes = new TreeMap<Long, Integer>();
        for (Span span : spans) {
            changes.merge(span.from(), 1, Integer::sum);
            changes.merge(span.to(), -1, Integer::sum);
        }
        int[] changesInOrder =
                changes.values().stream().mapToInt(Integer::intValue).toArray();
        int[] running = {0};
        return IntStream.of(changesInOrder)
                .map(change -> running[0] += change)
                .max()
                .orElse(0);
    }
}
