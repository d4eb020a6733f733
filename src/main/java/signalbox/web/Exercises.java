package signalbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Options;
import signalbox.lesson.Ordering;
import signalbox.lesson.Program;
import signalbox.lesson.Prose;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunOutcome;

/** Makes what pages show of exercises whose answers are run. Thread-safe. */
final class Exercises {

    private final Panels panels;

    Exercises(Panels panels) {
        this.panels = panels;
    }

    /** @param shown runs that the page shows, of this exercise or of others */
    ChoiceView choice(Lesson lesson, String title, Prose task, Options options, List<RunPanel> shown) {
        LabView lab = panels.lab(lesson, options.lab(), Map.of(), shown);
        List<Run> runs = shown.stream()
                .map(RunPanel::run)
                .filter(run -> isOf(options.lab(), run))
                .toList();
        return new ChoiceView(title, task, lab, verdict(lesson, options, runs, ""));
    }

    private static boolean isOf(Lab lab, Run run) {
        return run.request().lab().id().equals(lab.id());
    }

    /**
     * What is said of those runs; nothing if none of them is over and nothing was chosen before.
     *
     * @param before name of the program that was chosen first; may be empty or made up
     */
    Optional<VerdictView> verdict(Lesson lesson, Options options, List<Run> runs, String before) {
        List<VerdictView.Row> rows = new ArrayList<>();
        for (Program way : options.lab().programs()) {
            runs.stream()
                    .filter(run -> run.request().program().equals(way))
                    .flatMap(run -> run.ended().stream())
                    .reduce((_, later) -> later)
                    .ifPresent(end -> rows.add(row(options, way, end)));
        }
        Optional<String> chosen = chosen(options.lab(), runs, before);
        int rest = rows.isEmpty() ? 0 : options.lab().programs().size() - rows.size();
        return rows.isEmpty() && chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new VerdictView(lesson, options.lab(), chosen, rows, rest));
    }

    private static Optional<String> chosen(Lab lab, List<Run> runs, String before) {
        List<String> run = runs.stream()
                .map(one -> one.request().program().name())
                .distinct()
                .toList();
        return lab.program(before)
                .map(Program::name)
                .or(() -> run.size() == 1 ? Optional.of(run.getFirst()) : Optional.empty());
    }

    private static VerdictView.Row row(Options options, Program way, RunEvent.Ended end) {
        RunOutcome outcome = end.outcome();
        String time = outcome.counts() ? Numbers.nanos(end.figures().wallNanos()) : words(outcome);
        return new VerdictView.Row(way.name(), way.label(), options.isRight(way), time, options.reason(way));
    }

    private static String words(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Finished _ -> "finished";
            case RunOutcome.WrongResult _ -> "wrong result";
            case RunOutcome.Failed _ -> "failed";
            case RunOutcome.NotCompiled _ -> "does not compile";
            case RunOutcome.Deadlocked _ -> "deadlock";
            case RunOutcome.Stopped _ -> "stopped";
            case RunOutcome.TimedOut _ -> "out of time";
            case RunOutcome.OutOfMemory _ -> "out of memory";
            case RunOutcome.LimitReached _ -> "limit reached";
            case RunOutcome.Broken _ -> "broken off";
            case RunOutcome.Interrupted _ -> "interrupted";
        };
    }

    /**
     * @param asked the order that the request asks for, if it does; else the lines stand as they did in the last run
     * @param shown runs that the page shows, of this exercise or of others
     */
    OrderingView ordering(Lesson lesson, Ordering ordering, Optional<List<Integer>> asked, List<RunPanel> shown) {
        List<RunPanel> own = shown.stream()
                .filter(panel -> isOf(ordering.lab(), panel.run()))
                .toList();
        List<Integer> order = asked.orElseGet(() -> own.isEmpty()
                ? ordering.start()
                : ordering.orderOf(own.getLast().run().request().program()));
        List<Run> runs = own.stream().map(RunPanel::run).toList();
        return new OrderingView(lesson, ordering, order, slot(ordering, own), solved(ordering, runs));
    }

    LabView.Slot slot(Ordering ordering, List<RunPanel> shown) {
        return panels.slot(ordering.lab(), ordering.lab().programs().getFirst(), shown);
    }

    /** Whether the latest of these runs that is over ended as it is meant to. */
    Optional<Boolean> solved(Ordering ordering, List<Run> runs) {
        return runs.stream()
                .filter(run -> isOf(ordering.lab(), run))
                .sorted(Comparator.comparing(Run::asked))
                .flatMap(run -> run.ended().stream()
                        .map(end ->
                                end.outcome().isAsMeant(run.request().program().ends())))
                .reduce((_, later) -> later);
    }
}
