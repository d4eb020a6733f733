package signalbox.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import signalbox.lesson.Catalog;
import signalbox.lesson.Formula;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.web.picture.Axis;

/**
 * Programs of a lab that one press starts side by side, drawn on one scale of time. Immutable.
 *
 * @param knobs the value that each knob of the lab has in the race
 * @param axis from the start to a little after the slowest should be there
 */
public record RaceView(Lesson lesson, Lab lab, Map<String, Integer> knobs, Axis axis, List<Track> tracks) {

    /** Fewer are no race. */
    private static final int LEAST_RACERS = 2;

    /** How long the scale is where theory says nothing, in milliseconds. */
    private static final double USUAL_MILLIS = 4000;

    /** A run takes a little longer than theory says: so much is left of the scale. */
    private static final double ROOM = 1.12;

    private static final int TICKS = 8;

    private static final List<String> COUNTS = List.of("no", "one", "two", "three", "four", "five", "six");

    /**
     * A program with the place for its run.
     *
     * @param id of the element
     */
    public record Track(String id, int index, Program program) {}

    /** The race of the first lab of the course whose programs wait for the practice site; empty if there is none. */
    static Optional<RaceView> of(Catalog course, Function<Lab, Map<String, Integer>> presets) {
        return course.chapters().stream()
                .flatMap(chapter -> chapter.lessons().stream())
                .flatMap(lesson ->
                        lesson.labs().stream().filter(RaceView::races).map(lab -> of(lesson, lab, presets.apply(lab))))
                .findFirst();
    }

    private static boolean races(Lab lab) {
        return lab.racers().size() >= LEAST_RACERS && lab.racers().stream().allMatch(Program::usesPracticeSite);
    }

    static RaceView of(Lesson lesson, Lab lab, Map<String, Integer> knobs) {
        double slowest = lab.racers().stream()
                .flatMap(program -> program.formula().stream())
                .map(formula -> millis(formula, knobs))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(USUAL_MILLIS);
        List<Track> tracks =
                lab.racers().stream().map(program -> track(lab, program)).toList();
        return new RaceView(lesson, lab, knobs, Axis.ofMillis(slowest * ROOM, TICKS), tracks);
    }

    private static Track track(Lab lab, Program program) {
        int index = lab.programs().indexOf(program);
        return new Track(LabView.slotId(lab, index), index, program);
    }

    /** Empty where it needs more than the knobs. */
    private static OptionalDouble millis(Formula formula, Map<String, Integer> knobs) {
        if (!knobs.keySet().containsAll(formula.names())) {
            return OptionalDouble.empty();
        }
        Map<String, Double> values = new HashMap<>();
        knobs.forEach((name, value) -> values.put(name, value.doubleValue()));
        return OptionalDouble.of(formula.millis(values));
    }

    /** Where the race's form is sent without JavaScript. */
    public String url() {
        return "/lessons/" + lesson.slug() + "/runs";
    }

    /** Where the lab stands in its lesson. */
    public String place() {
        return "/lessons/" + lesson.slug() + "#" + lab.anchor();
    }

    /** How many programs race, as a word. */
    public String count() {
        return tracks.size() < COUNTS.size() ? COUNTS.get(tracks.size()) : String.valueOf(tracks.size());
    }

    /** The race in words: "Forty downloads, three ways". */
    public String title() {
        return lab.title() + ", " + count() + " ways";
    }
}
