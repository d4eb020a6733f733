package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prediction;
import signalbox.lesson.Question;
import signalbox.run.ReaderId;
import signalbox.store.Journal;
import signalbox.store.Verdict;

/**
 * Answers to questions, and predictions. Each has two addresses: one that leads back to the lesson, and one that answers
 * with what changes on the page. Thread-safe.
 */
final class ReplyRoutes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}([.,]\\d{1,3})?");

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final Journal journal;

    ReplyRoutes(Frame frame, Supplier<Catalog> catalog, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.journal = journal;
    }

    void register(RoutesConfig routes) {
        routes.post("/lessons/{lesson}/questions/{question}", this::answerAndGoBack);
        routes.post("/lessons/{lesson}/questions/{question}/answer", this::answerAndShow);
        routes.post("/lessons/{lesson}/predictions/{prediction}", this::predictAndGoBack);
        routes.post("/lessons/{lesson}/predictions/{prediction}/said", this::predictAndShow);
    }

    private void answerAndGoBack(Context ctx) {
        QuestionView view = answer(ctx);
        if (view.kept()) {
            goBack(ctx, view.lesson(), view.question().anchor());
        } else {
            // The lesson could not show what is not kept.
            Frame.answer(ctx, frame.templates().questionPage(frame.page(ctx, "Your answer"), view));
        }
    }

    private void answerAndShow(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        QuestionView empty = new QuestionView(lesson, question(lesson, ctx), Optional.empty(), true, inReview(ctx));
        Errors.answerInto(ctx, empty.id() + "-message");
        Frame.answer(ctx, frame.templates().blockQuestion(answer(ctx)));
    }

    private QuestionView answer(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Question question = question(lesson, ctx);
        int choice = Optional.ofNullable(ctx.formParam("choice"))
                .flatMap(number -> QuestionView.choice(question, number))
                .orElseThrow(() -> HttpProblem.unprocessable("Choose one of the answers, so that there is one."));
        int right = question.choices().indexOf(question.rightChoice());
        boolean kept = journal.answered(
                frame.reader(ctx),
                lesson.slug(),
                question.id(),
                String.valueOf(choice),
                new Verdict(String.valueOf(right), choice == right));
        return new QuestionView(lesson, question, Optional.of(choice), kept, inReview(ctx));
    }

    private static boolean inReview(Context ctx) {
        return "1".equals(ctx.formParam("review"));
    }

    private static Question question(Lesson lesson, Context ctx) {
        return lesson.question(ctx.pathParam("question"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no question of that name."));
    }

    private void predictAndGoBack(Context ctx) {
        PredictionView view = predict(ctx);
        goBack(ctx, view.lesson(), view.prediction().anchor());
    }

    private void predictAndShow(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Errors.answerInto(ctx, prediction(lesson, ctx).anchor() + "-said");
        Frame.answer(ctx, frame.templates().predictionSaid(predict(ctx)));
    }

    private PredictionView predict(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Prediction prediction = prediction(lesson, ctx);
        String said = switch (prediction.asked()) {
            case Prediction.Asked.Order _ -> order(lesson, prediction, ctx);
            case Prediction.Asked.Figure figure -> number(figure, ctx);
        };
        ReaderId reader = frame.reader(ctx);
        boolean kept = journal.predicted(reader, lesson.slug(), prediction.id(), said);
        return new PredictionView(
                lesson, lesson.lab(prediction.lab()).orElseThrow(), prediction, said, Optional.empty(), kept);
    }

    private static Prediction prediction(Lesson lesson, Context ctx) {
        return lesson.prediction(ctx.pathParam("prediction"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no prediction of that name."));
    }

    /** The order in the form, as it is kept; throws the problem to answer with where it is none. */
    static String order(Lesson lesson, Prediction prediction, Context ctx) {
        List<String> places = ctx.formParams("place");
        List<String> order = PredictionView.order(lesson.lab(prediction.lab()).orElseThrow(), String.join(",", places));
        if (order.isEmpty() || order.size() != places.size()) {
            throw HttpProblem.unprocessable("Give each program a place of its own, so that there is an order.");
        }
        return String.join(",", order);
    }

    /** The number in the form, as it is kept; throws the problem to answer with where it is none. */
    static String number(Prediction.Asked.Figure figure, Context ctx) {
        String text = Optional.ofNullable(ctx.formParam("number")).orElse("").strip();
        if (NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            if (number.compareTo(BigDecimal.valueOf(figure.min())) >= 0
                    && number.compareTo(BigDecimal.valueOf(figure.max())) <= 0) {
                return number.stripTrailingZeros().toPlainString();
            }
        }
        throw HttpProblem.unprocessable(
                "A prediction must be a number from " + figure.min() + " to " + figure.max() + ".");
    }

    private static void goBack(Context ctx, Lesson lesson, String anchor) {
        ctx.redirect("/lessons/" + lesson.slug() + "#" + anchor, HttpStatus.SEE_OTHER);
    }
}
