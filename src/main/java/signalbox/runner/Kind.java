package signalbox.runner;

/**
 * What sort of child a program needs. Spares are kept by kind.
 *
 * @param heapMegabytes largest heap of the program's JVM, in MiB
 * @param practice whether a practice site runs beside the program
 */
public record Kind(int heapMegabytes, boolean practice) {

    /** The usual heap, in MiB. */
    public static final int USUAL_HEAP = 128;

    /** The heap of programs that need much, in MiB. */
    public static final int LARGE_HEAP = 512;
}
