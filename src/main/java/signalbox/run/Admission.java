package signalbox.run;

import java.time.Duration;

/**
 * What came of a request.
 *
 * @param <T> what was asked for: a {@link Run} or a {@link Batch}
 */
public sealed interface Admission<T> {

    /** In line, under way or over; a run may be one that somebody else asked for. */
    record Admitted<T>(T admitted) implements Admission<T> {}

    /** Too many are in line, or the site is about to stop; try again after that time. Nothing was started. */
    record Refused<T>(String sentence, Duration retryAfter) implements Admission<T> {}
}
