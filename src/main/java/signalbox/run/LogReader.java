package signalbox.run;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.wire.CallSite;
import signalbox.wire.Diagnostic;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SpanKind;

/**
 * Reads what {@link LogWriter} wrote; anything else is an {@link IOException}. Texts and places that come again are one
 * object. Not thread-safe.
 */
final class LogReader {

    /** More members of a ring, or errors of a compiler, are never written. */
    private static final int MOST = 10_000;

    private final DataInput in;
    private final List<CallSite> sites = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    LogReader(DataInput in) {
        this.in = in;
    }

    RunEvent read() throws IOException {
        int tag = in.readByte();
        return switch (tag) {
            case 1 -> new RunEvent.Queued(in.readInt());
            case 2 -> new RunEvent.Started(new Conditions(in.readInt(), in.readBoolean(), in.readInt(), text()));
            case 3 ->
                new RunEvent.LaneOpened(in.readInt(), in.readInt(), constant(LaneKind.class), text(), in.readLong());
            case 4 -> new RunEvent.LaneClosed(in.readInt(), in.readLong());
            case 5 ->
                new RunEvent.SpanOpened(
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        constant(SpanKind.class),
                        site(),
                        text(),
                        in.readInt(),
                        in.readLong());
            case 6 -> new RunEvent.SpanClosed(in.readInt(), in.readInt(), in.readLong());
            case 7 ->
                new RunEvent.Spanned(
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        constant(SpanKind.class),
                        site(),
                        text(),
                        in.readInt(),
                        in.readLong(),
                        in.readLong());
            case 8 -> new RunEvent.CpuSampled(in.readInt(), in.readLong(), in.readLong(), in.readDouble());
            case 9 ->
                new RunEvent.Printed(
                        constant(OutputStreamKind.class), text(), in.readBoolean(), in.readInt(), in.readLong());
            case 10 -> new RunEvent.OutputCut(text());
            case 11 -> new RunEvent.ProcessStarted(in.readInt(), text(), in.readInt(), in.readLong());
            case 12 -> new RunEvent.ProcessEnded(in.readInt(), code(), in.readLong());
            case 13 -> new RunEvent.Incomplete(in.readLong(), in.readInt());
            case 14 -> new RunEvent.Deadlocked(ring(), in.readInt(), in.readLong());
            case 15 -> new RunEvent.Ended(outcome(), figures());
            default -> throw new IOException("an event with the tag " + tag);
        };
    }

    private String text() throws IOException {
        String text = in.readUTF();
        return texts.computeIfAbsent(text, same -> same);
    }

    private <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        String name = text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no constant " + name, unknown);
        }
    }

    private OptionalInt code() throws IOException {
        boolean known = in.readBoolean();
        int code = in.readInt();
        return known ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private CallSite site() throws IOException {
        int number = in.readInt();
        if (number == sites.size()) {
            sites.add(new CallSite(text(), text(), text(), in.readInt()));
        }
        if (number < 0 || number >= sites.size()) {
            throw new IOException("a place " + number + " of " + sites.size());
        }
        return sites.get(number);
    }

    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a list of " + count);
        }
        return count;
    }

    private List<RunEvent.Deadlocked.Member> ring() throws IOException {
        List<RunEvent.Deadlocked.Member> ring = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            ring.add(new RunEvent.Deadlocked.Member(in.readInt(), text(), text(), site(), site()));
        }
        return ring;
    }

    private RunOutcome outcome() throws IOException {
        String kind = text();
        String sentence = text();
        List<Diagnostic> errors = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            errors.add(
                    new Diagnostic(text(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean(), text(), text()));
        }
        return switch (kind) {
            case "finished" -> new RunOutcome.Finished(sentence);
            case "wrong-result" -> new RunOutcome.WrongResult(sentence);
            case "failed" -> new RunOutcome.Failed(sentence);
            case "not-compiled" -> new RunOutcome.NotCompiled(sentence, List.copyOf(errors));
            case "deadlock" -> new RunOutcome.Deadlocked(sentence);
            case "stopped" -> new RunOutcome.Stopped(sentence);
            case "timed-out" -> new RunOutcome.TimedOut(sentence);
            case "out-of-memory" -> new RunOutcome.OutOfMemory(sentence);
            case "limit-reached" -> new RunOutcome.LimitReached(sentence);
            case "broken" -> new RunOutcome.Broken(sentence);
            case "interrupted" -> new RunOutcome.Interrupted(sentence);
            default -> throw new IOException("an outcome " + kind);
        };
    }

    private RunFigures figures() throws IOException {
        return new RunFigures(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readBoolean() ? Optional.of(new Theory(text(), in.readDouble())) : Optional.empty());
    }
}
