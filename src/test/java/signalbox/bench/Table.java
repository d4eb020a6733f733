package signalbox.bench;

import java.io.PrintStream;

/** What was measured, printed row by row as a Markdown table. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.println("| What | Aim | Measured |");
        out.println("|---|---|---|");
    }

    void row(String what, String aim, String measured) {
        out.println("| " + what + " | " + aim + " | " + measured + " |");
        out.flush();
    }
}
