package signalbox.lesson;

/**
 * Asks before the run in which order the programs of a lab will finish.
 *
 * @param id unique within the lesson
 * @param lab id of the lab it is about, which stands in the same lesson
 * @param prompt what the reader is asked
 */
public record Prediction(String id, String lab, Prose prompt) implements Block {}
