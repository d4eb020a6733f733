package signalbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Outcomes;
import signalbox.lesson.Program;
import signalbox.run.Batch;
import signalbox.run.Comparison;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.Timeline;
import signalbox.web.LabView.Slot;
import signalbox.web.LabView.Tab;
import signalbox.web.picture.ComparisonChart;
import signalbox.web.picture.Grouping;
import signalbox.web.picture.Pictures;
import signalbox.web.templates.Templates;

/** Makes what pages show of runs. Thread-safe. */
final class Panels {

    private final Templates templates;
    private final Pictures pictures;
    private final ComparisonChart chart;

    Panels(Templates templates, Pictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
        this.chart = new ComparisonChart(templates);
    }

    /** The run as it is now. */
    RunPanel panel(Run run, Optional<Batch> batch) {
        List<RunEvent> events = run.eventsFrom(0);
        RunProgress progress = new RunProgress();
        events.forEach(progress::add);
        String id = RunFragments.pictureId(run.id().text());
        return new RunPanel(run, progress, events.size(), batch, templates.html(pictures.whole(timeline(events), id)));
    }

    /** The picture of a run as it is now, as a file of its own. */
    String svg(Run run, Grouping grouping) {
        return pictures.svg(timeline(run.eventsFrom(0)), grouping, Captions.of(run));
    }

    /** These runs on one axis, as they are now. */
    TogetherView together(List<Run> runs) {
        List<Timeline> timelines =
                runs.stream().map(run -> timeline(run.eventsFrom(0))).toList();
        List<String> frames = pictures.together(timelines, "together");
        List<TogetherView.Part> parts = new ArrayList<>();
        for (Run run : runs) {
            String frame = frames.get(parts.size());
            parts.add(new TogetherView.Part(run, Captions.of(run), templates.html(frame)));
        }
        return new TogetherView(parts);
    }

    private static Timeline timeline(List<RunEvent> events) {
        Timeline timeline = new Timeline();
        events.forEach(timeline::add);
        return timeline;
    }

    /**
     * @param runs that were compared
     * @param guesses what the reader predicted of the lab
     */
    ComparisonView comparison(Comparison comparison, List<Run> runs, Guesses guesses) {
        return new ComparisonView(
                comparison,
                guesses.order(),
                guesses.sentences(comparison),
                templates.html(chart.draw(comparison, guesses.order(), guesses.millis())),
                TogetherView.url(comparison.lab(), runs));
    }

    /** The lab with these runs of it in their places, and the numbers that the latest of them had on its knobs. */
    LabView lab(Lesson lesson, Lab lab, Map<String, Integer> presets, List<RunPanel> shown) {
        List<RunPanel> own = shown.stream()
                .filter(panel -> panel.run().request().lab().id().equals(lab.id()))
                .toList();
        Optional<RunPanel> last = own.isEmpty() ? Optional.empty() : Optional.of(own.getLast());
        Program selected = last.flatMap(
                        panel -> lab.program(panel.run().request().program().name()))
                .orElse(lab.programs().getFirst());
        List<Tab> tabs = new ArrayList<>();
        for (Program program : lab.programs()) {
            tabs.add(new Tab(tabs.size(), program, program.equals(selected), slot(lab, program, own)));
        }
        return new LabView(
                lesson, lab, last.map(panel -> panel.run().request().knobs()).orElse(presets), tabs);
    }

    /** The place of a program in its lab with those of the runs that are of it. */
    Slot slot(Lab lab, Program program, List<RunPanel> panels) {
        int index = lab.programs().indexOf(program);
        List<RunPanel> own = panels.stream()
                .filter(panel -> panel.run().request().program().name().equals(program.name()))
                .toList();
        return new Slot(LabView.slotId(lab, index), index, program.label(), own);
    }

    /**
     * What changes on the page of a lesson when these runs of that lab were started.
     *
     * @param messagePlace where an earlier problem may still be told
     */
    LabView.Started started(Lab lab, String messagePlace, List<RunPanel> runs) {
        List<Program> programs = runs.stream()
                .map(panel -> panel.run().request().program())
                .distinct()
                .toList();
        return new LabView.Started(
                messagePlace,
                programs.stream().map(program -> slot(lab, program, runs)).toList(),
                programs.stream()
                        .flatMap(program -> latest(program.name(), runs).flatMap(RunPanel::outcomes).stream())
                        .toList());
    }

    /** A table of outcomes with what the latest of these runs of its program has counted. */
    OutcomesView outcomes(Outcomes outcomes, List<RunPanel> shown) {
        return latest(outcomes.program(), shown)
                .flatMap(RunPanel::outcomes)
                .orElseGet(() -> OutcomesView.empty(outcomes));
    }

    private static Optional<RunPanel> latest(String program, List<RunPanel> panels) {
        return panels.stream()
                .filter(panel -> panel.run().request().program().name().equals(program))
                .reduce((_, last) -> last);
    }
}
