package signalbox.run;

/**
 * A stretch of a lane during which one span was the innermost, and so says what the thread was doing. The segments of a
 * lane do not overlap.
 *
 * @param from nanoseconds since main was called
 * @param to after {@code from}; exclusive
 */
public record Segment(Span span, long from, long to) {

    /** In nanoseconds; positive. */
    public long nanos() {
        return to - from;
    }
}
