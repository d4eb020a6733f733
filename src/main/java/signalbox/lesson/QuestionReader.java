package signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads predictions, questions and hints. For one thread. */
final class QuestionReader {

    private final Markdown markdown;
    private final Fields fields;
    private final Problems.InFile problems;

    QuestionReader(Markdown markdown, Fields fields, Problems.InFile problems) {
        this.markdown = markdown;
        this.fields = fields;
        this.problems = problems;
    }

    Prediction prediction() {
        boolean figure =
                fields.choice("kind", Map.of("order", false, "number", true)).orElse(false);
        var prediction = new Prediction(
                fields.text("id"),
                fields.text("lab"),
                prose(fields, "prompt"),
                figure ? figure() : new Prediction.Asked.Order());
        fields.refuseOthers();
        return prediction;
    }

    /** Tells what does not fit with the lab that it names. */
    void check(Prediction prediction, Lesson lesson) {
        Optional<Lab> lab = lesson.lab(prediction.lab());
        if (lab.isEmpty() && !prediction.lab().isEmpty()) {
            problems.at(fields.line("lab"), "this lesson has no lab '" + prediction.lab() + "'");
        }
        if (lab.isPresent()
                && prediction.asked() instanceof Prediction.Asked.Figure figure
                && !figure.program().isEmpty()
                && lab.get().program(figure.program()).isEmpty()) {
            problems.at(
                    fields.line("program"),
                    "the lab '%s' has no program '%s'".formatted(prediction.lab(), figure.program()));
        }
    }

    private Prediction.Asked figure() {
        int min = fields.number("min", 0, 1_000_000);
        return new Prediction.Asked.Figure(
                fields.text("program"),
                requiredMeasure(),
                fields.optionalText("unit").orElse(""),
                min,
                fields.number("max", min, 1_000_000));
    }

    private Prediction.Measure requiredMeasure() {
        if (fields.text("measure").isEmpty()) {
            return Prediction.Measure.MILLIS;
        }
        return fields.choice(
                        "measure",
                        Map.of(
                                "millis", Prediction.Measure.MILLIS,
                                "speedup", Prediction.Measure.SPEEDUP,
                                "threads", Prediction.Measure.THREADS))
                .orElse(Prediction.Measure.MILLIS);
    }

    Question question() {
        var choices = new ArrayList<Question.Choice>();
        for (Fields choice : fields.mappings("choices")) {
            choices.add(new Question.Choice(
                    markdown.line(choice.text("answer"), choice.line("answer")),
                    choice.flag("right", false),
                    prose(choice, "reason")));
            choice.refuseOthers();
        }
        long right = choices.stream().filter(Question.Choice::right).count();
        if (choices.size() < 2 || right != 1) {
            problems.at(
                    fields.line("choices"),
                    "a question needs two or more choices, exactly one of them right, not %d with %d right"
                            .formatted(choices.size(), right));
        }
        var question = new Question(
                fields.text("id"), markdown.line(fields.text("prompt"), fields.line("prompt")), List.copyOf(choices));
        fields.refuseOthers();
        return question;
    }

    Hints hints() {
        List<Prose> rungs = fields.texts("hints").stream()
                .map(rung -> markdown.prose(rung.value(), rung.line()))
                .toList();
        var hints = new Hints(fields.text("id"), prose(fields, "prompt"), rungs, prose(fields, "solution"));
        fields.refuseOthers();
        return hints;
    }

    private Prose prose(Fields of, String key) {
        return markdown.prose(of.text(key), of.line(key));
    }
}
