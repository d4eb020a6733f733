package signalbox.load;

/** A run as the stream of one reader's page told it. For the thread that reads the stream, and afterwards for any. */
final class Watched {

    private static final String PRINTED = "class=\"piece";

    private final String run;
    private final int reader;
    private final long pressed;
    private double millisToFirstLine = Double.NaN;
    private long over;

    /** @param pressed when Run was pressed, by {@link System#nanoTime()} */
    Watched(String run, int reader, long pressed) {
        this.run = run;
        this.reader = reader;
        this.pressed = pressed;
    }

    /** Takes the next line of the stream; says whether it is the last one. */
    boolean isEnd(String line) {
        if (Double.isNaN(millisToFirstLine) && line.contains(PRINTED)) {
            millisToFirstLine = (System.nanoTime() - pressed) / 1e6;
        }
        boolean end = line.startsWith("event: end");
        if (end) {
            over = System.nanoTime();
        }
        return end;
    }

    String run() {
        return run;
    }

    int reader() {
        return reader;
    }

    /** From pressing Run to the first printed line on the page; not a number if there was none. */
    double millisToFirstLine() {
        return millisToFirstLine;
    }

    /** When the end was told, by {@link System#nanoTime()}; 0 if the stream broke off. */
    long over() {
        return over;
    }
}
