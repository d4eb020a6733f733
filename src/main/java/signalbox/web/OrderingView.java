package signalbox.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.lesson.Lesson;
import signalbox.lesson.Listing;
import signalbox.lesson.Ordering;

/**
 * Lines to be put in order as a page shows them. Immutable.
 *
 * @param order the order in which they stand now
 * @param slot where runs are shown
 * @param solved whether the latest run that is over was right; empty if there is none
 */
public record OrderingView(
        Lesson lesson, Ordering ordering, List<Integer> order, LabView.Slot slot, Optional<Boolean> solved) {

    /**
     * A line that can be moved.
     *
     * @param index its place in the right order, which names it
     * @param html coloured
     */
    public record Line(int index, String text, String html) {}

    /** Id of the exercise's element. */
    public String id() {
        return ordering.lab().anchor();
    }

    /** Where its form is sent. */
    public String url() {
        return "/lessons/" + lesson.slug() + "/orderings/" + ordering.id();
    }

    /** The order as forms carry it: {@code 2.0.1}. */
    public String orderText() {
        return orderText(order);
    }

    static String orderText(List<Integer> order) {
        return order.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The lines in the order in which they stand now. */
    public List<Line> lines() {
        return order.stream()
                .map(index -> {
                    String text = ordering.lines().get(index);
                    return new Line(index, text.strip(), Listing.java(text).html());
                })
                .toList();
    }

    /** What stands before them, coloured. */
    public String before() {
        return html(ordering.before());
    }

    /** What stands after them, coloured. */
    public String after() {
        return html(ordering.after());
    }

    private static String html(List<String> lines) {
        return Listing.java(String.join("\n", lines)).html();
    }
}
