package signalbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prediction;
import signalbox.lesson.Program;
import signalbox.store.Figures;
import signalbox.store.Reply;
import signalbox.store.Verdict;

/**
 * A prediction as a page shows it. Immutable.
 *
 * @param said what the reader said last, in the form that is kept; empty if nothing
 * @param verdict what came of it, once it was put to the test
 * @param kept whether what was said is kept
 */
public record PredictionView(
        Lesson lesson, Lab lab, Prediction prediction, String said, Optional<Verdict> verdict, boolean kept) {

    /** With what is kept of it, if anything. */
    static PredictionView of(Lesson lesson, Prediction prediction, Optional<Reply> kept) {
        // It may have been another kind of prediction when that was said.
        Optional<Reply> reply = kept.filter(said -> fits(lesson, prediction, said.said()));
        return new PredictionView(
                lesson,
                lesson.lab(prediction.lab()).orElseThrow(),
                prediction,
                reply.map(Reply::said).orElse(""),
                reply.flatMap(Reply::verdict),
                true);
    }

    private static boolean fits(Lesson lesson, Prediction prediction, String said) {
        return switch (prediction.asked()) {
            case Prediction.Asked.Order _ ->
                !order(lesson.lab(prediction.lab()).orElseThrow(), said).isEmpty();
            case Prediction.Asked.Figure _ -> Figures.number(said).isPresent();
        };
    }

    /** The number that is asked for; empty if it is an order. */
    public Optional<Prediction.Asked.Figure> figure() {
        return prediction.asked() instanceof Prediction.Asked.Figure figure ? Optional.of(figure) : Optional.empty();
    }

    /** Where its form is sent. */
    public String url() {
        return "/lessons/" + lesson.slug() + "/predictions/" + prediction.id();
    }

    /** Names of the lab's programs in the order that was said; empty if none was, or not of all. */
    public List<String> order() {
        return figure().isPresent() ? List.of() : order(lab, said);
    }

    /** Those names, if they are all of the lab's programs, each once. */
    static List<String> order(Lab lab, String names) {
        List<String> known = Arrays.stream(names.split(",", -1))
                .filter(name -> lab.program(name).isPresent())
                .distinct()
                .toList();
        return known.size() == lab.programs().size() ? known : List.of();
    }

    /** What was said and what came of it, in a sentence; what to do where nothing was said. */
    public String sentence() {
        if (said.isEmpty()) {
            return figure().isPresent()
                    ? "Say a number, then run. Or skip this."
                    : "Press them in the order in which they will finish, the fastest first. Or skip this and run.";
        }
        String yours = "You said " + words(said);
        if (verdict.isEmpty()) {
            return yours + (figure().isPresent() ? ". Now run it and compare." : ". Now run all of them and compare.");
        }
        return verdict.get().right()
                ? yours + ", and so it came"
                        + (figure().isPresent() ? ": " + words(verdict.get().came()) : "") + "."
                : yours + "; it came out " + words(verdict.get().came()) + ".";
    }

    /** What was said, in words. */
    String words() {
        return words(said);
    }

    private String words(String text) {
        return figure().map(figure -> text + (figure.unit().isEmpty() ? "" : " " + figure.unit()))
                .orElseGet(() -> Arrays.stream(text.split(",", -1))
                        .map(name -> lab.program(name).map(Program::label).orElse(name))
                        .collect(Collectors.joining(", ")));
    }
}
