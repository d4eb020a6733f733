package signalbox.wire;

/**
 * How a message lies on a pipe: the eight bytes of the sync word, the payload's length, the payload, the CRC-32 of
 * the payload; all numbers big-endian. The sync word is random, made by the site for each child, and the first thing
 * that the child reads.
 */
public final class Frames {

    /** Bytes of a frame besides its payload. */
    static final int OVERHEAD = Long.BYTES + Integer.BYTES + Integer.BYTES;

    /**
     * Largest payload that a runner sends, in bytes: with its frame it is as large as a pipe takes in one piece
     * (PIPE_BUF, 4,096 on Linux), so what a program writes to the same pipe can only fall between two frames.
     */
    public static final int MAX_RUNNER_PAYLOAD = 4096 - OVERHEAD;

    /** Largest payload that is accepted from a runner, in bytes. */
    public static final int MAX_ACCEPTED_FROM_RUNNER = 64 * 1024;

    /** Largest order, and largest answer of the compiler, in bytes. */
    public static final int MAX_LARGE_PAYLOAD = 16 * 1024 * 1024;

    /** How many bytes that belong to no frame are passed over before a channel counts as broken. */
    public static final long MAX_SKIPPED = 1024 * 1024;

    private Frames() {}
}
