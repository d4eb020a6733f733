package signalbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A run as a reader's page saw it.
 *
 * @param millisToFirstEvent from pressing Run to the first event of the program (that it started, not that it waits)
 * @param millisToFirstLine from pressing Run to the first printed line
 * @param lineDelays milliseconds from each print of a {@code tick} to its arrival
 */
record FollowedRun(
        double millisToFirstEvent,
        double millisToFirstLine,
        double millisInAll,
        List<Double> lineDelays,
        JsonNode json) {

    private static final Pattern TICK = Pattern.compile("tick (\\d+)");
    private static final Pattern MEASURED = Pattern.compile("measured (\\d+)");

    /** Presses Run and follows the run to its end. */
    static FollowedRun of(Reader reader, RunForm form) throws IOException, InterruptedException {
        return of(reader, () -> reader.run(form.lesson(), form.fields()));
    }

    /** Starts a program that the reader wrote, and follows the run to its end. */
    static FollowedRun ofOwn(Reader reader, String source) throws IOException, InterruptedException {
        Map<String, String> form = Map.of("name.0", "Main.java", "source.0", source, "seconds", "10", "knobs", "");
        return of(reader, () -> reader.post("/play", form));
    }

    private interface Start {
        /** Answers the path of the run's page. */
        String run() throws IOException, InterruptedException;
    }

    private static FollowedRun of(Reader reader, Start start) throws IOException, InterruptedException {
        Listener listener = new Listener();
        String path = start.run();
        reader.follow(path, listener);
        double all = (System.nanoTime() - listener.pressed) / 1e6;
        JsonNode json = reader.figures(path);
        if (!json.path("outcome")
                .path("kind")
                .asString()
                .toLowerCase(Locale.ROOT)
                .equals("finished")) {
            throw new IOException(path + " ended: " + json);
        }
        return new FollowedRun(listener.firstEvent, listener.firstLine, all, List.copyOf(listener.delays), json);
    }

    double wallMillis() {
        return json.path("figures").path("wallNanos").asDouble() / 1e6;
    }

    /** The number that the program printed as what it measured itself. */
    static double measured(Reader reader, RunForm form) throws IOException, InterruptedException {
        String path = reader.run(form.lesson(), form.fields());
        reader.follow(path, (line, arrived) -> line.startsWith("event: end"));
        Matcher matcher = MEASURED.matcher(reader.log(path));
        if (!matcher.find()) {
            throw new IOException(form + " measured nothing: " + reader.figures(path));
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static final class Listener implements Reader.SseListener {
        private final long pressed = System.nanoTime();
        private double firstEvent = Double.NaN;
        private double firstLine = Double.NaN;
        private final List<Double> delays = new ArrayList<>();

        @Override
        public boolean line(String line, long arrived) {
            if (Double.isNaN(firstEvent) && line.startsWith("event: message")) {
                firstEvent = (arrived - pressed) / 1e6;
            }
            Matcher tick = TICK.matcher(line);
            while (tick.find()) {
                if (Double.isNaN(firstLine)) {
                    firstLine = (arrived - pressed) / 1e6;
                }
                delays.add((arrived - Long.parseLong(tick.group(1))) / 1e6);
            }
            return line.startsWith("event: end");
        }
    }
}
