package signalbox.web;

import java.util.List;
import java.util.Optional;
import signalbox.lesson.Ends;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.web.picture.PictureView;
import signalbox.web.picture.Pictures;
import signalbox.web.picture.RingDrawing;
import signalbox.web.templates.Templates;

/**
 * Turns a run's events into fragments of HTML for a page that already shows its panel, each of which names the
 * element that it replaces or adds to. One for each follower and run; takes the events in order. Not thread-safe.
 */
final class RunFragments {

    private final Templates templates;
    private final String id;
    private final Ends ends;
    private final Run run;
    private final RunProgress progress = new RunProgress();
    private final PictureView picture;

    RunFragments(Templates templates, Pictures pictures, Run run) {
        this.templates = templates;
        this.run = run;
        this.id = run.id().text();
        this.ends = run.request().program().ends();
        this.picture = pictures.follow(pictureId(id));
    }

    /** Id of the figure that shows the threads of that run. */
    static String pictureId(String id) {
        return "picture-" + id;
    }

    /**
     * The first fragment: puts a fresh picture in the place of the one that the page shows, so that however far the
     * page came, its picture goes on from here. What is told in words is not told again.
     *
     * @param known the events that the page has got
     */
    String resume(List<RunEvent> known) {
        known.forEach(progress::add);
        return templates.runPicture(id, picture.whole()).render() + picture.update(known);
    }

    /**
     * The fragments for the next events; empty if they change nothing that is seen. Without events it lets the picture
     * grow by the clock.
     */
    String update(List<RunEvent> news) {
        StringBuilder html = new StringBuilder();
        Optional<OutcomesView> before = OutcomesView.of(run, progress);
        for (RunEvent event : news) {
            progress.add(event);
            html.append(fragment(event));
        }
        OutcomesView.of(run, progress)
                .filter(now -> !before.equals(Optional.of(now)))
                .ifPresent(now -> html.append(templates.outcomesNews(now).render()));
        return html.append(picture.update(news)).toString();
    }

    /** Whether the run is under way, so that its picture grows. */
    boolean growing() {
        return progress.started().isPresent() && progress.ended().isEmpty();
    }

    /** Whether the end was told. */
    boolean over() {
        return progress.ended().isPresent();
    }

    private String fragment(RunEvent event) {
        return switch (event) {
            case RunEvent.Queued queued ->
                templates.eventQueued(id, queued.place(), true).render();
            case RunEvent.Started started ->
                templates.eventStarted(id, started.conditions(), 0, true).render();
            case RunEvent.Printed _ ->
                templates.eventPrinted(id, progress.output().getLast()).render();
            case RunEvent.OutputCut cut ->
                templates.eventOutputCut(id, cut, true).render();
            case RunEvent.Incomplete totals ->
                templates.eventIncomplete(id, totals, true).render();
            case RunEvent.Deadlocked _ ->
                templates
                        .eventDeadlocked(
                                id, progress.deadlock().map(RingDrawing::of).orElse(null), true)
                        .render();
            case RunEvent.Ended ended ->
                templates.eventEnded(id, ended, progress, ends).render();
            case RunEvent.LaneOpened _,
                    RunEvent.LaneClosed _,
                    RunEvent.SpanOpened _,
                    RunEvent.SpanClosed _,
                    RunEvent.Spanned _,
                    RunEvent.CpuSampled _,
                    RunEvent.ProcessStarted _,
                    RunEvent.ProcessEnded _ -> "";
        };
    }
}
