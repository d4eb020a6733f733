package signalbox.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs that do one job in several ways, to be run with the same knobs and compared. Immutable and thread-safe.
 *
 * @param id unique within the lesson
 * @param programs at least one, in the order of their tabs
 * @param knobs every one is read by at least one of the programs, or is {@link #PRACTICE_DELAY} or {@link #CARRIERS};
 *     at most one is calibrated
 * @param baseline name of the program that the others' speed-up is measured against
 */
public record Lab(String id, String title, List<Program> programs, List<Knob> knobs, String baseline) implements Block {

    /** The knob of this name sets how long the practice site takes for an answer, in milliseconds. */
    public static final String PRACTICE_DELAY = "latency";

    /** Milliseconds that the practice site takes where a lab has no such knob. */
    public static final int PRACTICE_DELAY_MILLIS = 89;

    /** The knob of this name sets how many carriers run the virtual threads of every program of the lab. */
    public static final String CARRIERS = "carriers";

    /** Most carriers that a run may have. */
    public static final int MOST_CARRIERS = 64;

    /** The knob of that name. */
    public Optional<Knob> knob(String name) {
        return knobs.stream().filter(knob -> knob.name().equals(name)).findFirst();
    }

    /** The program of that name. */
    public Optional<Program> program(String name) {
        return programs.stream().filter(program -> program.name().equals(name)).findFirst();
    }

    /** The programs that may run side by side: they mostly wait, each in one JVM. In the order of their tabs. */
    public List<Program> racers() {
        return programs.stream()
                .filter(program -> program.load() == Program.Load.WAITING && !program.startsProcesses())
                .toList();
    }

    /** Its place in the lesson's page. */
    public String anchor() {
        return "lab-" + id;
    }

    /** Every knob with its preset. */
    public Map<String, Integer> presets() {
        var presets = new HashMap<String, Integer>();
        knobs.forEach(knob -> presets.put(knob.name(), knob.preset()));
        return Map.copyOf(presets);
    }

    /** How long the practice site takes for an answer with these knobs, in milliseconds. */
    public int practiceDelayMillis(Map<String, Integer> values) {
        return values.getOrDefault(PRACTICE_DELAY, PRACTICE_DELAY_MILLIS);
    }

    /** Whether that knob changes what the program does, or what it meets. */
    public boolean turns(String knob, Program program) {
        // A program reads its knobs by name, so the name stands in its source as a string.
        return program.source().contains("\"" + knob + "\"")
                || (knob.equals(CARRIERS) && usesVirtualThreads(program))
                || (knob.equals(PRACTICE_DELAY) && program.usesPracticeSite());
    }

    private static boolean usesVirtualThreads(Program program) {
        return program.source().contains("irtual") || program.source().contains("StructuredTaskScope");
    }

    /** How many carriers run that program's virtual threads with these knobs; 0 for the JVM's own choice. */
    public int carriers(Program program, Map<String, Integer> values) {
        return values.getOrDefault(CARRIERS, program.carriers());
    }
}
