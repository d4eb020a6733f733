package signalbox.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/**
 * What is to be run. Two requests with equal source and knobs are the same run, whoever asks.
 *
 * @param knobs a value for every knob of the lab, each within its range
 * @param longest wall clock that the reader gives it, if less than the site would
 * @param mayStartProcesses whether it may even if a reader wrote it
 */
public record RunRequest(
        Lesson lesson,
        Lab lab,
        Program program,
        Map<String, Integer> knobs,
        Optional<Duration> longest,
        boolean mayStartProcesses) {

    /** With all the time that the site gives. */
    public RunRequest(Lesson lesson, Lab lab, Program program, Map<String, Integer> knobs) {
        this(lesson, lab, program, knobs, Optional.empty(), true);
    }

    /** The same, for which processes may be started or not, even if a reader wrote it. */
    public RunRequest mayStartProcesses(boolean whether) {
        return new RunRequest(lesson, lab, program, knobs, longest, whether);
    }

    /** The limits that hold for it. */
    RunLimits limits(RunLimits site) {
        return longest.filter(time -> time.compareTo(site.wallClock()) < 0)
                .map(site::withWallClock)
                .orElse(site);
    }
}
