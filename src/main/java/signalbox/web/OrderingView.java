package signalbox.web;

import java.util.ArrayList;
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
     * @param number of the line in the program as it stands now, 1-based
     * @param html coloured
     */
    public record Line(int index, int number, String text, String html) {}

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
        List<Line> lines = new ArrayList<>();
        for (int index : order) {
            String text = ordering.lines().get(index);
            int number = ordering.first() + lines.size() + 1;
            lines.add(new Line(index, number, text.strip(), Listing.java(text).html()));
        }
        return lines;
    }

    /** What stands before them. */
    public List<Listing.Line> before() {
        return numbered(ordering.before(), 0);
    }

    /** What stands after them. */
    public List<Listing.Line> after() {
        return numbered(ordering.after(), ordering.first() + ordering.count());
    }

    private static List<Listing.Line> numbered(List<String> lines, int earlier) {
        return Listing.java(String.join("\n", lines)).lines().stream()
                .map(line -> new Listing.Line(line.number() + earlier, line.words()))
                .toList();
    }
}
