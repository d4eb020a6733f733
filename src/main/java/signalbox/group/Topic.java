package signalbox.group;

import java.util.Locale;

/**
 * What a room is asked: a block of a lesson. Immutable and thread-safe.
 *
 * @param lesson its slug
 * @param block id of the question or prediction in that lesson
 */
public record Topic(String lesson, String block, Kind kind) {

    /** What kind of block it is. */
    public enum Kind {
        QUESTION,
        PREDICTION;

        /** As it is written in forms and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
