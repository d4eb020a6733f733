package signalbox.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.runner.Message;
import signalbox.runner.Usage;
import signalbox.wire.Diagnostic;
import signalbox.wire.Report;

/** The sentence for each way in which a run can end. */
final class Verdicts {

    /** What a JVM that was told to end when its heap is full ends with. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    /** Shells and the JDK alike add this to the number of the signal that killed a process. */
    private static final int SIGNALLED = 128;

    private static final int LONGEST_MESSAGE = 300;

    /** Errors that are shown: most of what comes later follows from the first ones. */
    private static final int MOST_ERRORS = 20;

    private Verdicts() {}

    static RunOutcome stopped() {
        return new RunOutcome.Stopped("Stopped. What was printed before stays.");
    }

    static RunOutcome closing() {
        return new RunOutcome.Stopped("Stopped, since the site is shutting down. Run it again when it is back.");
    }

    static RunOutcome unwatched(Duration grace) {
        return new RunOutcome.Stopped("Stopped, since no page showed this run for " + seconds(grace)
                + ". Run it again to see it to its end.");
    }

    /** Says who waits for whom, and where. */
    static RunOutcome deadlocked(RunEvent.Deadlocked deadlock) {
        return new RunOutcome.Deadlocked("Stopped, since a deadlock had come about: " + DeadlockWords.of(deadlock)
                + " What was printed before stays.");
    }

    static RunOutcome timedOut(Duration limit) {
        return new RunOutcome.TimedOut(
                "Stopped after " + seconds(limit) + ", the longest that a run may take. Choose smaller numbers.");
    }

    static String tooManyLines(int limit) {
        return sentence(
                "Stopped, since it printed more than %,d lines, the most that a run may print. Print less.", limit);
    }

    static String tooMuchText(int limit) {
        return sentence(
                "Stopped, since it printed more than %,d characters, the most that a run may print. Print less.",
                limit);
    }

    /** What the usage says of the limits, if it is past one. */
    static Optional<RunOutcome> over(Usage usage, RunLimits limits) {
        if (usage.threads() > limits.threads()) {
            return limit(
                    "Stopped, since it had more than %,d threads at once, the most that a run may have."
                            + " Start fewer, or use virtual threads.",
                    limits.threads());
        }
        if (usage.processes() > limits.processes()) {
            return limit(
                    "Stopped, since it had more than %,d processes at once, the most that a run may have."
                            + " Start fewer.",
                    limits.processes());
        }
        if (usage.openFiles() > limits.files()) {
            return limit(
                    "Stopped, since it had more than %,d files and sockets open at once, the most that a run may"
                            + " have. Close what you no longer need.",
                    limits.files());
        }
        if (usage.residentBytes() > limits.memoryBytes()) {
            return limit(
                    "Stopped, since it used more than %,d MB of memory, the most that a run may have in all its"
                            + " processes together. Start fewer, or keep less.",
                    (int) (limits.memoryBytes() >> 20));
        }
        return Optional.empty();
    }

    private static Optional<RunOutcome> limit(String format, int limit) {
        return Optional.of(new RunOutcome.LimitReached(sentence(format, limit)));
    }

    static RunOutcome notCompiled(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = diagnostics.stream()
                .filter(Diagnostic::error)
                .limit(MOST_ERRORS)
                .toList();
        if (errors.isEmpty()) {
            return new RunOutcome.NotCompiled("It does not compile.", List.of());
        }
        Diagnostic first = errors.getFirst();
        return new RunOutcome.NotCompiled(
                "It does not compile: line " + first.line() + ": "
                        + Texts.bounded(oneLine(first.message()), LONGEST_MESSAGE),
                errors);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll("\\s+", " ");
    }

    static RunOutcome noMain() {
        return new RunOutcome.NotCompiled(
                "There is nothing to run: no class has a main method. Write “void main() { … }”.", List.of());
    }

    static RunOutcome severalMains(List<String> classes, String first) {
        return new RunOutcome.NotCompiled(
                "More than one class has a main method: "
                        + Texts.bounded(String.join(", ", classes), LONGEST_MESSAGE)
                        + ". Leave one of them, or name the one to start “" + first + "”.",
                List.of());
    }

    static RunOutcome processesNotHeld() {
        return new RunOutcome.NotCompiled(
                "Changed programs may not start processes on this site, since nothing here would keep those from doing"
                        + " harm. Do it with threads; the lessons' own programs run as ever.",
                List.of());
    }

    static RunOutcome reservedName(String className) {
        return new RunOutcome.NotCompiled(
                "“" + Texts.bounded(className, LONGEST_MESSAGE) + "” is in a package that belongs to the JDK or to this"
                        + " site. Leave out the package, or choose another one.",
                List.of());
    }

    /** A reader's own program that ended well. */
    static RunOutcome unchecked(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Finished
                ? new RunOutcome.Finished("Finished. The text is your own, so its result is not checked.")
                : outcome;
    }

    /** A program that ended by itself: whether it failed, and whether what it printed last is right. */
    static RunOutcome ended(
            Message.Over over, Optional<Report.Threw> threw, Optional<String> expected, String lastLine) {
        if (over.exitCode().isEmpty()) {
            return new RunOutcome.Broken("The program's process was gone before its end. Run it again.");
        }
        int code = over.exitCode().getAsInt();
        if (code == OUT_OF_MEMORY_EXIT && over.errorTail().contains("OutOfMemoryError")) {
            return new RunOutcome.OutOfMemory(
                    "The heap was full, so the program was ended. Let it keep less at once, or choose smaller numbers.");
        }
        if (threw.isPresent()) {
            return new RunOutcome.Failed(
                    Texts.bounded("An exception left main: " + text(threw.get()), LONGEST_MESSAGE));
        }
        if (code > SIGNALLED) {
            return new RunOutcome.Broken("The program's process was killed by signal " + (code - SIGNALLED)
                    + ". The machine may be short of memory: run it again.");
        }
        if (code != 0) {
            return new RunOutcome.Failed("The program ended with exit code " + code + " instead of 0.");
        }
        return expected.map(line -> checked(line, lastLine)).orElse(new RunOutcome.Finished("Finished."));
    }

    private static RunOutcome checked(String expected, String lastLine) {
        if (expected.equals(lastLine.strip())) {
            return new RunOutcome.Finished("Finished, and the result is right.");
        }
        return new RunOutcome.WrongResult("The result is wrong, so its time does not count: the last line should be “"
                + expected + "” and is “" + Texts.bounded(lastLine, LONGEST_MESSAGE) + "”.");
    }

    private static String text(Report.Threw threw) {
        return threw.message().isEmpty() ? threw.exceptionClass() : threw.exceptionClass() + ": " + threw.message();
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " milliseconds";
    }

    private static String sentence(String format, int limit) {
        return String.format(Locale.ROOT, format, limit);
    }
}
