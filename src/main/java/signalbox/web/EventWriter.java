package signalbox.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes server-sent events. Each call is one write that leaves at once. Not thread-safe: one writer a client. */
final class EventWriter {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder();

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Adds an event to what the next {@link #flush} sends.
     *
     * @param id that the browser sends back when it comes again
     * @param data not empty: browsers drop an event without data
     */
    void add(String id, String event, String data) {
        pending.append("id: ").append(id).append("\nevent: ").append(event).append('\n');
        for (String line : LINE_END.split(data, -1)) {
            pending.append("data: ").append(line).append('\n');
        }
        pending.append('\n');
    }

    /** Sends what was added. */
    void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
        out.flush();
    }

    /** Shows that both ends are still there: browsers ignore it, and a closed tab lets it fail. */
    void heartbeat() throws IOException {
        pending.append(":\n\n");
        flush();
    }
}
