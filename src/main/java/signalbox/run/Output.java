package signalbox.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.Report;

/** What a program printed, within the limits, and its last line. Not thread-safe. */
final class Output {

    private final RunLimits limits;
    private final Map<OutputStreamKind, StringBuilder> unfinished = new EnumMap<>(OutputStreamKind.class);
    private String lastLine = "";
    private int lines;
    private long chars;
    private boolean full;

    Output(RunLimits limits) {
        this.limits = limits;
    }

    /** What of it is kept; nothing once a limit is reached. A piece of a line counts as a line. */
    Optional<RunEvent.Printed> take(Report.Printed printed, int lane, long at) {
        if (full) {
            return Optional.empty();
        }
        StringBuilder line = unfinished.computeIfAbsent(printed.stream(), stream -> new StringBuilder());
        String text = fitting(Texts.bounded(printed.text(), limits.lineChars()), line.length());
        lines++;
        chars += text.length() + (printed.endsLine() ? 1 : 0);
        if (lines > limits.outputLines() || chars > limits.outputChars()) {
            full = true;
            return Optional.empty();
        }
        line.append(text);
        if (printed.endsLine()) {
            end(printed.stream(), line.toString());
        }
        return Optional.of(new RunEvent.Printed(printed.stream(), text, printed.endsLine(), lane, at));
    }

    private String fitting(String text, int before) {
        int room = limits.lineChars() - before;
        if (text.length() <= room) {
            return text;
        }
        return room <= 0 ? "" : Texts.bounded(text, room);
    }

    private void end(OutputStreamKind stream, String line) {
        unfinished.remove(stream);
        if (stream == OutputStreamKind.OUT && !line.isBlank()) {
            lastLine = line;
        }
    }

    /** The last line on standard output that is not blank, ended or not; empty if there is none. */
    String lastLine() {
        StringBuilder line = unfinished.get(OutputStreamKind.OUT);
        return line == null || line.toString().isBlank() ? lastLine : line.toString();
    }

    /** Says which limit was reached, once one was. */
    Optional<String> reached() {
        if (!full) {
            return Optional.empty();
        }
        return Optional.of(
                lines > limits.outputLines()
                        ? Verdicts.tooManyLines(limits.outputLines())
                        : Verdicts.tooMuchText(limits.outputChars()));
    }
}
