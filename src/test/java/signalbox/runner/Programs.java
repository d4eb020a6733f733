package signalbox.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.Unconfined;
import signalbox.wire.Order;
import signalbox.wire.Report;
import signalbox.wire.SourceFile;

/** Compiles and runs programs in real children, and collects what is heard of them. */
final class Programs implements AutoCloseable {

    static final Kind PLAIN = new Kind(64, false);
    static final Kind PRACTICE = new Kind(64, true);
    static final Path CHILD_JAR = Path.of("target", "signalbox-child.jar").toAbsolutePath();

    static final Sandbox NO_SANDBOX = new Unconfined(List.of("not asked for"));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Gate gate = new Gate();
    final RunnerPool pool;

    Programs(Path folder, Map<Kind, Integer> spares) {
        this(folder, spares, Duration.ofSeconds(20), NO_SANDBOX);
    }

    Programs(Path folder, Map<Kind, Integer> spares, Duration compileLimit) {
        this(folder, spares, compileLimit, NO_SANDBOX);
    }

    Programs(Path folder, Map<Kind, Integer> spares, Duration compileLimit, Sandbox sandbox) {
        pool = new RunnerPool(
                new RunnerSettings(
                        CHILD_JAR,
                        folder.resolve("w"),
                        folder.resolve("cache"),
                        spares,
                        compileLimit,
                        List.of(),
                        sandbox),
                gate);
    }

    /** A program that has been started. */
    final class Running {
        final List<Report> reports = new ArrayList<>();
        private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        final Execution execution;

        Running(Order.Execute order, Kind kind) {
            execution = pool.start(order, kind, messages::add);
        }

        /** Waits for a report of that sort; fails if the program ends without. */
        void await(Predicate<Report> wanted) throws InterruptedException {
            while (true) {
                switch (next()) {
                    case Message.Told(Report report) -> {
                        reports.add(report);
                        if (wanted.test(report)) {
                            return;
                        }
                    }
                    case Message.Over over -> Assertions.fail("ended too early: " + over + " after " + reports);
                }
            }
        }

        void awaitLine(String line) throws InterruptedException {
            await(report ->
                    report instanceof Report.Printed printed && printed.text().equals(line));
        }

        /** Waits for the end. */
        Message.Over awaitOver() throws InterruptedException {
            while (true) {
                switch (next()) {
                    case Message.Told(Report report) -> reports.add(report);
                    case Message.Over over -> {
                        return over;
                    }
                }
            }
        }

        private Message next() throws InterruptedException {
            Message message = messages.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("nothing was heard for " + PATIENCE + ", after " + reports);
            }
            return message;
        }

        boolean saidMore() {
            return !messages.isEmpty();
        }

        /** All text that was printed so far. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Report report : reports) {
                if (report instanceof Report.Printed printed) {
                    text.append(printed.text()).append(printed.endsLine() ? "\n" : "");
                }
            }
            return text.toString();
        }
    }

    Running start(String source) throws InterruptedException {
        return start(source, Map.of(), PLAIN, false, false);
    }

    Running start(String source, Map<String, String> properties, Kind kind, boolean traced, boolean laidOut)
            throws InterruptedException {
        Report.Compiled compiled = compile(source, traced);
        return new Running(
                new Order.Execute(
                        "Main",
                        compiled.classes(),
                        properties,
                        List.of(),
                        traced,
                        kind.practice() ? 20 : -1,
                        laidOut,
                        0),
                kind);
    }

    Report.Compiled compile(String source, boolean woven) throws InterruptedException {
        Compilation compilation = pool.compiler().compile(List.of(new SourceFile("Main.java", source)), woven);
        if (compilation instanceof Compilation.Compiled(Report.Compiled compiled)) {
            return compiled;
        }
        throw new AssertionError("did not compile: " + compilation);
    }

    @Override
    public void close() {
        pool.close();
    }
}
