package signalbox.web.picture;

/** What the rows of a picture stand for. */
public enum Grouping {
    /** Every thread has a row of its own, virtual ones too. */
    TASKS,
    /** Virtual threads are drawn on the platform thread that carries them. */
    CARRIERS;

    /** As part of ids and class names. */
    String suffix() {
        return switch (this) {
            case TASKS -> "tasks";
            case CARRIERS -> "carriers";
        };
    }
}
