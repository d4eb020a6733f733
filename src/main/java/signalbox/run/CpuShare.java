package signalbox.run;

/**
 * How much of a core a lane had between two instants.
 *
 * @param from nanoseconds since main was called
 * @param to after {@code from}
 * @param share 0 to 1
 */
public record CpuShare(long from, long to, double share) {}
