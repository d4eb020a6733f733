package signalbox.store;

import java.time.Instant;
import java.util.Map;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunRequest;

/**
 * A run that is over, as it is kept: without its events.
 *
 * @param id of the run, which the desk may have forgotten
 * @param at when it was put in line
 * @param outcome one word, see {@link signalbox.run.RunOutcome#kind()}
 * @param done whether it ended as it was meant to
 * @param counts whether its time may be shown as a result
 * @param figures what was measured
 */
public record KeptRun(
        String id,
        Instant at,
        String lesson,
        String lab,
        String program,
        Map<String, Integer> knobs,
        String outcome,
        boolean done,
        boolean counts,
        Figures figures) {

    /**
     * What was measured of a run; see {@link RunFigures}.
     *
     * @param cores processors of the machine it ran on
     */
    public record Figures(
            long wallNanos,
            long cpuNanos,
            long peakHeapBytes,
            int platformThreads,
            long virtualThreads,
            int processes,
            int cores) {

        /** Wall clock in milliseconds. */
        public double wallMillis() {
            return wallNanos / 1e6;
        }
    }

    public KeptRun {
        knobs = Map.copyOf(knobs);
    }

    /** That run, which ended so. */
    static KeptRun of(Run run, RunEvent.Ended end) {
        RunRequest request = run.request();
        RunFigures measured = end.figures();
        int cores = run.started().map(start -> start.conditions().cores()).orElse(1);
        return new KeptRun(
                run.id().text(),
                run.asked(),
                request.lesson().slug(),
                request.lab().id(),
                request.program().name(),
                request.knobs(),
                end.outcome().kind(),
                end.outcome().isAsMeant(request.program().ends()),
                end.outcome().counts(),
                new Figures(
                        measured.wallNanos(),
                        measured.cpuNanos(),
                        measured.peakHeapBytes(),
                        measured.platformThreads(),
                        measured.virtualThreads(),
                        measured.processes(),
                        cores));
    }
}
