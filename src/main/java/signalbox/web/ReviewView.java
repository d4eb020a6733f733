package signalbox.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.store.Review;
import signalbox.store.Reviews;

/**
 * What comes again for a reader, as a page shows it. Immutable.
 *
 * @param items what is due, the longest overdue first
 * @param next how long it is until something comes again, in words; empty if nothing does
 */
public record ReviewView(List<Item> items, String next) {

    /**
     * Something that is due.
     *
     * @param question to be answered here, if it is one
     * @param prediction to be made anew in its lesson, if it is one
     * @param choice to be made anew in its lesson, if it is one
     */
    public record Item(
            Lesson lesson,
            Optional<QuestionView> question,
            Optional<PredictionView> prediction,
            Optional<Choice> choice) {}

    /**
     * A choice among the ways of an exercise.
     *
     * @param chosen label of the way that was chosen
     */
    public record Choice(Lab lab, String chosen) {}

    /** What the course does not have any more is left out. */
    static ReviewView of(Catalog course, Reviews reviews) {
        List<Item> items = new ArrayList<>();
        reviews.due().forEach(review -> item(course, review).ifPresent(items::add));
        boolean later =
                reviews.later().stream().anyMatch(review -> item(course, review).isPresent());
        return new ReviewView(
                items, later ? reviews.next().map(ReviewView::words).orElse("") : "");
    }

    private static Optional<Item> item(Catalog course, Review review) {
        return course.lesson(review.last().lesson()).flatMap(lesson -> item(lesson, review));
    }

    private static Optional<Item> item(Lesson lesson, Review review) {
        String block = review.last().block();
        return switch (review.last().kind()) {
            case QUESTION ->
                lesson.question(block)
                        .map(question -> new Item(
                                lesson,
                                Optional.of(QuestionView.again(lesson, question)),
                                Optional.empty(),
                                Optional.empty()));
            case PREDICTION ->
                lesson.prediction(block)
                        .map(prediction -> new Item(
                                lesson,
                                Optional.empty(),
                                Optional.of(PredictionView.of(lesson, prediction, Optional.of(review.last()))),
                                Optional.empty()));
            case CHOICE ->
                lesson.lab(block)
                        .filter(lab -> lesson.options(lab).isPresent())
                        .flatMap(lab -> lab.program(review.last().said()).map(way -> new Choice(lab, way.label())))
                        .map(choice -> new Item(lesson, Optional.empty(), Optional.empty(), Optional.of(choice)));
        };
    }

    /** Rounded up, so that it is never sooner: "in 3 hours", "in 2 days". */
    static String words(Duration time) {
        long hours = Math.ceilDiv(time.toMillis(), Duration.ofHours(1).toMillis());
        if (hours < 24) {
            return hours <= 1 ? "within an hour" : "in " + hours + " hours";
        }
        long days = Math.ceilDiv(hours, 24);
        return days == 1 ? "in a day" : "in " + days + " days";
    }
}
