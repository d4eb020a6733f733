package signalbox.store;

/** A file that is no reader's progress. The message is one sentence that says what is wrong and where. */
public final class BadFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, and where */
    public BadFile(String sentence) {
        super(sentence);
    }

    /** What is wrong. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
