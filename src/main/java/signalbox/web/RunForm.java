package signalbox.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/**
 * What a lab's form asks for, checked. Immutable and thread-safe.
 *
 * @param program on the selected tab
 * @param knobs a value for every knob of the lab, each within its range
 */
record RunForm(Lesson lesson, Lab lab, Program program, Action action, Map<String, Integer> knobs) {

    /** What is to be done. */
    enum Action {
        RUN,
        ALL,
        RACE,
        REPEAT
    }

    /** How often Repeat runs a program. */
    static final int REPEATS = 5;

    /** The lab that the form is of; a forged one is not found. */
    static Lab lab(Lesson lesson, Context ctx) {
        return lesson.lab(field(ctx, "lab").orElse(""))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no lab of that name."));
    }

    /** Reads the form of that lab; throws the problem to answer with where something is not allowed. */
    static RunForm of(Lesson lesson, Lab lab, Context ctx) {
        Program program = lab.program(field(ctx, "program").orElse(""))
                .orElseThrow(() -> HttpProblem.notFound("This lab has no program of that name."));
        return new RunForm(lesson, lab, program, action(field(ctx, "action").orElse("run")), knobs(lab, ctx));
    }

    private static Action action(String name) {
        return switch (name) {
            case "run" -> Action.RUN;
            case "all" -> Action.ALL;
            case "race" -> Action.RACE;
            case "repeat" -> Action.REPEAT;
            default -> throw HttpProblem.unprocessable("The action must be run, all, race or repeat.");
        };
    }

    /** A value for every knob of the lab. */
    static Map<String, Integer> knobs(Lab lab, Context ctx) {
        Map<String, Integer> values = new HashMap<>();
        for (Knob knob : lab.knobs()) {
            String text = field(ctx, "knob." + knob.name()).orElse("");
            values.put(knob.name(), allowed(knob, text).orElseThrow(() -> notAllowed(knob)));
        }
        return Map.copyOf(values);
    }

    /** The same as a page's address has them, which may lack some or have wrong ones: then these. */
    static Map<String, Integer> asked(Lab lab, Context ctx, Map<String, Integer> otherwise) {
        Map<String, Integer> values = new HashMap<>(otherwise);
        for (Knob knob : lab.knobs()) {
            Optional.ofNullable(ctx.queryParam("knob." + knob.name()))
                    .flatMap(text -> allowed(knob, text))
                    .ifPresent(value -> values.put(knob.name(), value));
        }
        return Map.copyOf(values);
    }

    private static Optional<Integer> allowed(Knob knob, String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip())).filter(knob::allows);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static HttpProblem notAllowed(Knob knob) {
        return HttpProblem.unprocessable("“" + knob.label() + "” must be a whole number from " + knob.min() + " to "
                + knob.max() + ", so nothing was started.");
    }

    private static Optional<String> field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name));
    }
}
