package signalbox.lesson;

import java.util.List;

/**
 * A ladder of hints that ends in the solution; the reader opens one rung after the other.
 *
 * @param id unique within the lesson
 * @param prompt the task
 * @param rungs from the smallest hint to the largest; at least one
 * @param solution the last rung
 */
public record Hints(String id, Prose prompt, List<Prose> rungs, Prose solution) implements Block {}
