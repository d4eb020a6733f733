package signalbox.lesson;

/**
 * A picture that a lesson shows, in memory. The array is shared, not copied: nobody may write to it.
 *
 * @param name file name within the lesson's folder, with extension
 * @param mediaType as in {@code Content-Type}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Image(String name, String mediaType, byte[] bytes) {}
