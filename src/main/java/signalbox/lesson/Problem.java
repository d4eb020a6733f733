package signalbox.lesson;

/**
 * Something that is wrong in the content.
 *
 * @param file relative to the content folder, with slashes
 * @param line 1-based
 * @param reason a sentence without its full stop: what is wrong and what is allowed
 */
public record Problem(String file, int line, String reason) {

    /** As it is told to a writer of lessons: {@code file:line: reason}. */
    @Override
    public String toString() {
        return file + place();
    }

    /** What follows the file's name: {@code :line: reason}. */
    public String place() {
        return ":" + line + ": " + reason;
    }
}
