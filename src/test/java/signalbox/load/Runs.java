package signalbox.load;

import java.util.HashMap;
import java.util.Map;

/** What readers press. */
final class Runs {

    static final String LESSON = "/lessons/one-job-four-ways/runs";

    private Runs() {}

    /** A lab of the first lesson: so many downloads, one after the other in so many threads. */
    static Map<String, String> lab(String program, int downloads, int threads, int latency) {
        return Map.of(
                "lab",
                "downloads",
                "program",
                program,
                "action",
                "run",
                "knob.downloads",
                Integer.toString(downloads),
                "knob.threads",
                Integer.toString(threads),
                "knob.processes",
                "2",
                "knob.latency",
                Integer.toString(latency));
    }

    /** A reader's own program that says whose it is, sleeps for a second, and says it again. */
    static Map<String, String> sleeper(int reader) {
        return own("""
                void main() throws Exception {
                    IO.println("%1$s begins");
                    Thread.sleep(1000);
                    IO.println("%1$s ends");
                }
                """.formatted(token(reader)));
    }

    /** A reader's own program that has the cores to itself for a tenth of a second. */
    static Map<String, String> computing(int reader, int time) {
        Map<String, String> form = own("""
                void main() {
                    long end = System.nanoTime() + 100_000_000;
                    long sum = 0;
                    while (System.nanoTime() < end) {
                        sum++;
                    }
                    IO.println("%s " + (sum > 0) + " %d");
                }
                """.formatted(token(reader), time));
        form.put("computes", "on");
        return form;
    }

    /** What stands in no other reader's output. */
    static String token(int reader) {
        return "reader-" + reader + "-alone";
    }

    private static Map<String, String> own(String source) {
        Map<String, String> form = new HashMap<>();
        form.put("name.0", "Main.java");
        form.put("source.0", source);
        form.put("seconds", "20");
        form.put("knobs", "");
        form.put("action", "run");
        return form;
    }
}
