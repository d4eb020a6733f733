package signalbox.lesson;

import java.util.ArrayList;
import java.util.List;

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
        var prediction = new Prediction(fields.text("id"), fields.text("lab"), prose(fields, "prompt"));
        fields.refuseOthers();
        return prediction;
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
