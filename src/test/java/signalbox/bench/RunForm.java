package signalbox.bench;

import java.util.HashMap;
import java.util.Map;

/** What a reader sends by pressing Run. */
record RunForm(String lesson, String lab, String program, Map<String, Integer> knobs) {

    /** A program of the benchmark's lab about output. */
    static RunForm output(String program, int reader) {
        return new RunForm("bench", "output", program, Map.of("reader", reader));
    }

    /** A program of the benchmark's lab about cost. */
    static RunForm cost(String program, int n, int threads) {
        return new RunForm("bench", "cost", program, Map.of("n", n, "threads", threads));
    }

    /** A program of the first lesson. */
    static RunForm downloads(String program, int downloads, int threads) {
        return new RunForm(
                "one-job-four-ways",
                "downloads",
                program,
                Map.of("downloads", downloads, "threads", threads, "processes", 4, "latency", 89));
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of("lab", lab, "program", program, "action", "run"));
        knobs.forEach((name, value) -> fields.put("knob." + name, value.toString()));
        return fields;
    }
}
