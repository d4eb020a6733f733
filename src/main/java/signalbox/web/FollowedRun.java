package signalbox.web;

import java.util.List;
import java.util.Map;
import signalbox.lesson.Program;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunOutcome;
import signalbox.web.picture.Pictures;
import signalbox.web.templates.Templates;

/** A run whose panel is on the page, and how much of it was sent. */
final class FollowedRun implements Followed {

    /** Most events of a run that one write takes, so that a long backlog comes in pieces that a browser can draw. */
    private static final int MOST_AT_ONCE = 4000;

    private final Run run;
    private final RunFragments fragments;
    private int next;
    private boolean resumed;

    /** @param from number of the first event that the page has not got; beyond the log's end it can only be made up */
    FollowedRun(Run run, int from, Templates templates, Pictures pictures) {
        this.run = run;
        this.fragments = new RunFragments(templates, pictures, run);
        this.next = interrupted(run) ? 0 : Math.min(from, run.size());
    }

    /** Of such a run nothing is left but that: whatever the page has got of it, that is new. */
    private static boolean interrupted(Run run) {
        return run.ended()
                .filter(end -> end.outcome() instanceof RunOutcome.Interrupted)
                .isPresent();
    }

    @Override
    public List<Run> runs() {
        return List.of(run);
    }

    @Override
    public List<Run.Following> follow(Runnable signal) {
        return List.of(run.follow(signal));
    }

    @Override
    public String news() {
        if (!resumed) {
            resumed = true;
            return fragments.resume(run.eventsFrom(0, next));
        }
        List<RunEvent> events = run.eventsFrom(next, MOST_AT_ONCE);
        next += events.size();
        return over() ? "" : fragments.update(events);
    }

    @Override
    public boolean over() {
        return fragments.over();
    }

    @Override
    public boolean growing() {
        return fragments.growing();
    }

    @Override
    public boolean computing() {
        return run.request().program().load() == Program.Load.COMPUTING;
    }

    @Override
    public boolean behind() {
        return next < run.size();
    }

    @Override
    public Map<String, Integer> next() {
        return Map.of(run.id().text(), next);
    }
}
