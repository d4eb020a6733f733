package signalbox.lesson;

/**
 * An exercise in which one of several programs is chosen, each with something in another place, and run.
 *
 * @param id unique within the lesson
 * @param options exactly one of them right
 */
public record Choices(String id, Prose prompt, Options options) implements Block {}
