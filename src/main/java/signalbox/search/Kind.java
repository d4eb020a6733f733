package signalbox.search;

/** What can be found. */
public enum Kind {
    /** A lesson, or a passage of it under its heading. */
    LESSON("Lessons"),
    /** A term of the glossary. */
    TERM("Glossary"),
    /** The listing of a program. */
    PROGRAM("Programs");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** What several of them are called. */
    public String title() {
        return title;
    }
}
