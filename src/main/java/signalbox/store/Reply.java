package signalbox.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer to a question, one prediction, or one choice among the ways of an exercise. Each attempt is one of its own.
 *
 * @param lesson its slug
 * @param block id of the question, the prediction or the exercise's lab in that lesson
 * @param said of a question the number of the answer, counted from 0; of a prediction names of programs, the fastest
 *     first, joined by commas, or a number; of a choice the name of the program
 * @param at when, to the millisecond; no two of a block are of the same instant
 * @param verdict what came of it; empty for a prediction until what it is about was run
 */
public record Reply(String lesson, String block, Kind kind, String said, Instant at, Optional<Verdict> verdict) {

    /** What was replied to. */
    public enum Kind {
        QUESTION,
        PREDICTION,
        CHOICE;

        /** As it is written to files and to the database. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Where on the lesson's page the block of that id stands. */
        public String anchor(String block) {
            return (this == CHOICE ? "lab" : word()) + "-" + block;
        }
    }
}
