package signalbox.run;

import java.util.Map;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/**
 * What is to be run. Two requests with equal source and knobs are the same run, whoever asks.
 *
 * @param knobs a value for every knob of the lab, each within its range
 */
public record RunRequest(Lesson lesson, Lab lab, Program program, Map<String, Integer> knobs) {}
