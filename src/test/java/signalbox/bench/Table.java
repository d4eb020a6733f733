package signalbox.bench;

import java.io.PrintStream;

/** What was measured, printed row by row as a Markdown table. */
public final class Table {

    private final PrintStream out;

    /** Prints the head of the table. */
    public Table(PrintStream out) {
        this.out = out;
        out.println("| What | Aim | Measured |");
        out.println("|---|---|---|");
    }

    /** Prints a row: what was measured, what it should be, and what it was. */
    public void row(String what, String aim, String measured) {
        out.println("| " + what + " | " + aim + " | " + measured + " |");
        out.flush();
    }
}
