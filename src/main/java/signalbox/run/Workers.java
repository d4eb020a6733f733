package signalbox.run;

import java.util.Map;
import signalbox.lesson.Program;

/**
 * How many workers share a program's job, which is what efficiency divides by: efficiency = speed-up / workers. A
 * worker is
 * <ul>
 *   <li>a process, in a program that starts processes: as many as its knob {@code processes} says;
 *   <li>a thread, in a program that reads a knob {@code threads}: as many as that says;
 *   <li>a virtual thread, in a program that had some: as many as were seen;
 *   <li>else the one thread there is.
 * </ul>
 * For a program that computes no more workers count than the machine has cores: more cannot work at once.
 */
final class Workers {

    private Workers() {}

    /**
     * At least 1.
     *
     * @param cores of the machine that it ran on
     */
    static int of(Program program, Map<String, Integer> knobs, RunFigures figures, int cores) {
        long workers = asWritten(program, knobs, figures);
        return Math.clamp(workers, 1, program.load() == Program.Load.COMPUTING ? cores : Integer.MAX_VALUE);
    }

    private static long asWritten(Program program, Map<String, Integer> knobs, RunFigures figures) {
        if (program.startsProcesses() && knobs.containsKey("processes")) {
            return knobs.get("processes");
        }
        // A program reads its knobs by name, so the name stands in its source as a string.
        if (knobs.containsKey("threads") && program.source().contains("\"threads\"")) {
            return knobs.get("threads");
        }
        return figures.virtualThreads();
    }
}
