package signalbox.lesson;

/**
 * Asks before the run in which order the programs of a lab will finish.
 *
 * @param id unique within the lesson
 * @param lab id of the lab it is about, which stands in the same lesson
 */
public record Prediction(String id, String lab, String prompt) implements Block {}
