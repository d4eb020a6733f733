package signalbox.wire;

/**
 * One message of the Java compiler.
 *
 * @param file source file name
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 * @param length of the marked text in UTF-16 code units, at least 1
 * @param code javac's own key: {@code compiler.err.cant.resolve.location}
 * @param message javac's message in English
 */
public record Diagnostic(String file, int line, int column, int length, boolean error, String code, String message) {}
