package signalbox.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import signalbox.group.Topic;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prediction;
import signalbox.lesson.Prose;
import signalbox.lesson.Question;

/** What a poll asks, as the course has it. Immutable. */
public sealed interface Polled {

    /** What members are asked. */
    Prose prompt();

    /** Where it stands in the course; empty if nowhere any more. */
    Optional<Lesson> lesson();

    /** What can be run as the judge. */
    List<Lab> labs();

    /** What the form says, as it is kept; throws the problem to answer with where it says nothing that is allowed. */
    String said(Context ctx);

    /** A question with choices. */
    record OfQuestion(Lesson in, Question question) implements Polled {
        @Override
        public Prose prompt() {
            return question.prompt();
        }

        @Override
        public Optional<Lesson> lesson() {
            return Optional.of(in);
        }

        @Override
        public List<Lab> labs() {
            return in.labs();
        }

        @Override
        public String said(Context ctx) {
            return Optional.ofNullable(ctx.formParam("choice"))
                    .flatMap(number -> QuestionView.choice(question, number))
                    .map(String::valueOf)
                    .orElseThrow(() -> HttpProblem.unprocessable("Choose one of the answers, so that there is one."));
        }

        /** What is kept of a vote for the right choice. */
        String right() {
            return String.valueOf(question.choices().indexOf(question.rightChoice()));
        }
    }

    /** A prediction, which only a run can judge. */
    record OfPrediction(Lesson in, Lab lab, Prediction prediction) implements Polled {
        @Override
        public Prose prompt() {
            return prediction.prompt();
        }

        @Override
        public Optional<Lesson> lesson() {
            return Optional.of(in);
        }

        @Override
        public List<Lab> labs() {
            return List.of(lab);
        }

        @Override
        public String said(Context ctx) {
            return switch (prediction.asked()) {
                case Prediction.Asked.Order _ -> ReplyRoutes.order(in, prediction, ctx);
                case Prediction.Asked.Figure figure -> ReplyRoutes.number(figure, ctx);
            };
        }

        /** The same with what somebody said, as a page shows it. */
        public PredictionView view(String said) {
            return new PredictionView(in, lab, prediction, said, Optional.empty(), true);
        }
    }

    /** What was taken out of the course meanwhile. */
    record Gone() implements Polled {
        private static final Prose SENTENCE =
                new Prose("<p>What was asked is not in the course any more.</p>", List.of());

        @Override
        public Prose prompt() {
            return SENTENCE;
        }

        @Override
        public Optional<Lesson> lesson() {
            return Optional.empty();
        }

        @Override
        public List<Lab> labs() {
            return List.of();
        }

        @Override
        public String said(Context ctx) {
            throw HttpProblem.notFound("What was asked is not in the course any more.");
        }
    }

    /** What that topic is. */
    static Polled of(Catalog course, Topic topic) {
        Optional<Lesson> lesson = course.lesson(topic.lesson());
        Optional<Polled> found = switch (topic.kind()) {
            case QUESTION ->
                lesson.flatMap(in -> in.question(topic.block()).map(question -> new OfQuestion(in, question)));
            case PREDICTION -> lesson.flatMap(in -> in.prediction(topic.block()).map(prediction -> of(in, prediction)));
        };
        return found.orElseGet(Gone::new);
    }

    private static Polled of(Lesson lesson, Prediction prediction) {
        return new OfPrediction(lesson, lesson.lab(prediction.lab()).orElseThrow(), prediction);
    }
}
