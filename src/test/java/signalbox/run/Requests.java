package signalbox.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Ends;
import signalbox.lesson.Formula;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.lesson.Template;

/** Requests for small programs written in the tests themselves. */
final class Requests {

    private static final List<Knob> KNOBS = List.of(
            new Knob("millis", "Time", "ms", 1, 600_000, 10, false),
            new Knob("threads", "Threads", "", 1, 64, 4, false),
            new Knob("n", "n", "", 1, 60, 20, true));

    private Requests() {}

    static Program program(String name, Program.Load load, String source) {
        return program(name, load, source, Optional.empty(), Optional.empty());
    }

    static Program program(String name, Program.Load load, String source, Ends ends) {
        return program(name, load, source, ends, Optional.empty(), Optional.empty());
    }

    static Program program(
            String name, Program.Load load, String source, Optional<String> lastLine, Optional<Formula> formula) {
        return program(name, load, source, Ends.FINISHED, lastLine, formula);
    }

    static Program program(
            String name,
            Program.Load load,
            String source,
            Ends ends,
            Optional<String> lastLine,
            Optional<Formula> formula) {
        return new Program(
                name, name, source, load, false, false, true, 0, ends, lastLine.map(Template::new), formula, List.of());
    }

    static Lab lab(Program... programs) {
        return new Lab("lab", "A lab", List.of(programs), KNOBS, programs[0].name());
    }

    static Lesson lesson(Lab lab) {
        return new Lesson(1, "a-lesson", "A lesson", "", 1, List.of(lab), List.of());
    }

    static RunRequest request(Lab lab, int index, Map<String, Integer> knobs) {
        return new RunRequest(lesson(lab), lab, lab.programs().get(index), knobs);
    }

    static RunRequest waiting(int millis) {
        return request(lab(program("Sleeper", Program.Load.WAITING, "")), 0, Map.of("millis", millis));
    }
}
