package signalbox.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An exercise in which lines of a program are put in order; the program is then made of the author's own lines in that
 * order and run. Immutable and thread-safe.
 *
 * @param id unique within the lesson
 * @param explain shown when the arrangement is right
 * @param lab the program in its right order, alone and without knobs
 * @param first index of the first line that is arranged, from 0
 * @param count how many lines are arranged
 */
public record Ordering(String id, Prose prompt, Prose explain, Lab lab, int first, int count) implements Block {

    /** Fewest lines that can be put in order. */
    static final int FEWEST = 2;

    /** Most lines that a reader is asked to put in order. */
    static final int MOST = 8;

    private Program solved() {
        return lab.programs().getFirst();
    }

    private List<String> all() {
        return solved().source().lines().toList();
    }

    /** The lines to be arranged, in their right order; {@link #arranged} names them by their place in this list. */
    public List<String> lines() {
        return all().subList(first, first + count);
    }

    /** What stands before them. */
    public List<String> before() {
        return all().subList(0, first);
    }

    /** What stands after them. */
    public List<String> after() {
        return all().subList(first + count, all().size());
    }

    /** Whether each line stands in that order just once. */
    public boolean isOrder(List<Integer> order) {
        return order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, count).boxed().toList());
    }

    /** The order that is shown first: the same for every reader, and not the right one. */
    public List<Integer> start() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        var random = new Random(id.hashCode());
        do {
            Collections.shuffle(order, random);
        } while (texts(order).equals(lines()));
        return List.copyOf(order);
    }

    /** Those lines' texts in that order. */
    public List<String> texts(List<Integer> order) {
        return order.stream().map(lines()::get).toList();
    }

    /**
     * The program with its lines in that order.
     *
     * @throws IllegalArgumentException if a line is missing or stands there twice
     */
    public Program arranged(List<Integer> order) {
        if (!isOrder(order)) {
            throw new IllegalArgumentException("no order of " + count + " lines: " + order);
        }
        var source = new ArrayList<>(before());
        source.addAll(texts(order));
        source.addAll(after());
        return solved().withSource(String.join("\n", source) + "\n");
    }

    /** The order in which the lines stand in such a program; {@link #start} for any other. */
    public List<Integer> orderOf(Program program) {
        List<String> source = program.source().lines().toList();
        if (source.size() != all().size()) {
            return start();
        }
        var order = new ArrayList<Integer>();
        for (String line : source.subList(first, first + count)) {
            IntStream.range(0, count)
                    .filter(index ->
                            !order.contains(index) && lines().get(index).equals(line))
                    .findFirst()
                    .ifPresent(order::add);
        }
        return isOrder(order) ? List.copyOf(order) : start();
    }
}
