package signalbox.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer to a question, or one prediction. Each attempt is one of its own.
 *
 * @param lesson its slug
 * @param block id of the question or prediction in that lesson
 * @param said the number of the choice, counted from 0; or names of programs, the fastest first, joined by commas; or
 *     a number
 * @param at when, to the millisecond; no two of a block are of the same instant
 * @param verdict what came of it; empty for a prediction until what it is about was run
 */
public record Reply(String lesson, String block, Kind kind, String said, Instant at, Optional<Verdict> verdict) {

    /** What was replied to. */
    public enum Kind {
        QUESTION,
        PREDICTION;

        /** As it is written to files and to the database. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Where on the lesson's page the block of that id stands. */
        public String anchor(String block) {
            return word() + "-" + block;
        }
    }
}
