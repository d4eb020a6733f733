package signalbox.wire;

/**
 * One class file. The array is shared, not copied: nobody may write to it.
 *
 * @param name binary name, with dots: {@code FiveThreads$Page}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClassBytes(String name, byte[] bytes) {}
