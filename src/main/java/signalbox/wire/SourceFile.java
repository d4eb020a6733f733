package signalbox.wire;

/**
 * One Java source file.
 *
 * @param name file name, with extension: {@code FiveThreads.java}
 */
public record SourceFile(String name, String text) {}
