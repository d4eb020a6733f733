package signalbox.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.lesson.Catalog;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/**
 * Finds the presets of knobs that are marked so, by running the lab's baseline program in children of its own: the
 * value with which that program takes about two seconds on this machine. Such a knob is the n of a recursive Fibonacci
 * number: the work for n + 1 is the golden ratio times that for n. Thread-safe; until a preset is found, the one from
 * the lesson holds.
 */
public final class Calibration {

    /** A run this long says enough: what the JVM needs to warm up does not count in it. */
    private static final double TELLING_MILLIS = 500;

    private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

    /** Bounds the runs where a program does not grow as it should. */
    private static final int MOST_RUNS = 8;

    /** After a run too short to tell the value is raised by at most so much: work grows 29-fold. */
    private static final int LONGEST_STEP = 7;

    private static final ReaderId READER = new ReaderId("calibration");

    /** What a preset depends on: labs that agree in it share what was found. */
    private record Subject(String source, Knob knob, SortedMap<String, Integer> read) {}

    private final RunDesk desk;
    private final PresetFile kept;
    private final Map<Subject, Integer> found = new ConcurrentHashMap<>();

    /** @param kept what was found when the site ran last */
    public Calibration(RunDesk desk, PresetFile kept) {
        this.desk = desk;
        this.kept = kept;
    }

    /**
     * Finds all presets of these lessons, one after the other; returns when that is done. Takes turns in the desk's
     * queue as a reader would, so it is meant for a thread of its own. Labs with the same baseline program and the same
     * presets for it are measured once, and unchanged labs not again, not even when the site starts anew.
     */
    public void run(Catalog catalog) throws InterruptedException {
        for (Lesson lesson : catalog.lessons()) {
            for (Lab lab : lesson.labs()) {
                Optional<Subject> subject = subject(lab);
                if (subject.isPresent() && !isKnown(subject.get())) {
                    calibrate(lesson, lab, subject.get());
                }
            }
        }
    }

    /** A value for every knob of the lab: the one that was found, or else the one from the lesson. */
    public Map<String, Integer> presets(Lab lab) {
        return subject(lab)
                .map(subject -> with(
                        lab,
                        subject.knob(),
                        found.getOrDefault(subject, subject.knob().preset())))
                .orElseGet(lab::presets);
    }

    private static Optional<Subject> subject(Lab lab) {
        return lab.knobs().stream().filter(Knob::calibrated).findFirst().map(knob -> {
            String source = lab.program(lab.baseline()).orElseThrow().source();
            SortedMap<String, Integer> read = new TreeMap<>(lab.presets());
            read.keySet().removeIf(name -> !source.contains("\"" + name + "\""));
            return new Subject(source, knob, read);
        });
    }

    private boolean isKnown(Subject subject) {
        kept.find(subject.toString())
                .ifPresent(value -> found.putIfAbsent(
                        subject,
                        Math.clamp(value, subject.knob().min(), subject.knob().max())));
        return found.containsKey(subject);
    }

    private void calibrate(Lesson lesson, Lab lab, Subject subject) throws InterruptedException {
        Knob knob = subject.knob();
        Program baseline = lab.program(lab.baseline()).orElseThrow();
        int value = knob.min();
        for (int runs = 0; runs < MOST_RUNS; runs++) {
            OptionalDouble millis = measure(new RunRequest(lesson, lab, baseline, with(lab, knob, value)));
            if (millis.isEmpty()) {
                return;
            }
            int next = next(knob, value, millis.getAsDouble());
            if (millis.getAsDouble() >= TELLING_MILLIS || next == value) {
                found.put(subject, next);
                kept.keep(subject.toString(), next);
                return;
            }
            value = next;
        }
    }

    /**
     * The value to try next, or to keep after a run that was long enough.
     *
     * @param millis that the baseline program took with {@code value}
     */
    static int next(Knob knob, int value, double millis) {
        double steps = Math.log(Knob.CALIBRATED_MILLIS / Math.max(millis, 1)) / Math.log(GOLDEN_RATIO);
        long step = Math.min(Math.round(steps), LONGEST_STEP);
        return Math.clamp(value + step, knob.min(), knob.max());
    }

    private static Map<String, Integer> with(Lab lab, Knob calibrated, int value) {
        Map<String, Integer> knobs = new HashMap<>(lab.presets());
        knobs.put(calibrated.name(), value);
        return Map.copyOf(knobs);
    }

    /**
     * How long one run takes on a machine with nothing else to do, in milliseconds, if it came to a good end: a baseline
     * program computes in one thread, so when it has a core all the time its CPU time is its wall clock.
     */
    private OptionalDouble measure(RunRequest request) throws InterruptedException {
        if (!(desk.submit(request, READER, true) instanceof Admission.Admitted<Run>(Run run))) {
            return OptionalDouble.empty();
        }
        try (RunDesk.Watch _ = desk.watch(run.id())) {
            Optional<RunEvent.Ended> end = Optional.empty();
            while (end.isEmpty()) {
                run.awaitEnd(Duration.ofSeconds(1));
                end = run.ended();
            }
            return end.get().outcome().counts()
                    ? OptionalDouble.of(millis(end.get().figures()))
                    : OptionalDouble.empty();
        }
    }

    private static double millis(RunFigures figures) {
        long nanos = figures.cpuNanos() > 0 ? Math.min(figures.cpuNanos(), figures.wallNanos()) : figures.wallNanos();
        return nanos / 1e6;
    }
}
