package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.wire.SourceFile;

/** While the gate is held no process starts: all who would start one stand before it until it is released. */
@Timeout(120)
final class GateTest {

    @Test
    void sparesAndTheCompilerWaitForTheGate(@TempDir Path folder) throws Exception {
        Set<Long> before = processes();
        Gate gate = new Gate();
        gate.hold();
        RunnerSettings settings = new RunnerSettings(
                Programs.CHILD_JAR,
                folder.resolve("w"),
                folder.resolve("cache"),
                Map.of(Programs.PLAIN, 1),
                Duration.ofSeconds(20),
                List.of(),
                Programs.NO_SANDBOX);
        try (RunnerPool pool = new RunnerPool(settings, gate)) {
            awaitFrame("spares", Gate.class);
            assertEquals(before, processes());
            assertEquals(0, pool.waiting(Programs.PLAIN));
            gate.release();
            assertTrue(pool.awaitSpares(Programs.PLAIN, Duration.ofSeconds(60)));
        }
    }

    @Test
    void aCompilationWaitsForTheGate(@TempDir Path folder) throws Exception {
        try (Programs programs = new Programs(folder, Map.of())) {
            programs.compile("void main() {}", false);
            programs.gate.hold();
            FutureTask<Compilation> task = compilation(programs, "void main() {}");
            // It stands before the gate itself, or behind the pool's own warming, which stands there.
            awaitFrame("compiles", CompilerProcess.class);
            awaitFrame(Gate.class);
            assertFalse(task.isDone());
            programs.gate.release();
            assertInstanceOf(Compilation.Compiled.class, task.get());
        }
    }

    @Test
    void aCompilerThatIsReplacedWaitsForTheGateBeforeItGetsWarm(@TempDir Path folder) throws Exception {
        Set<Long> before = processes();
        try (Programs programs = new Programs(folder, Map.of(), Duration.ofSeconds(3))) {
            FutureTask<Compilation> task = compilation(programs, CompilerProcessTest.stalling());
            awaitFrame("compiles", LinkedBlockingQueue.class);
            programs.gate.hold();
            assertInstanceOf(Compilation.TookTooLong.class, task.get());
            // The one who makes it warm again stands there, or behind the pool's own warming, which stands there.
            awaitFrame(Gate.class);
            while (!before.containsAll(processes())) {
                TimeUnit.MILLISECONDS.sleep(5); // until the old one is gone; a new one would stay for ever
            }
            programs.gate.release();
            programs.compile("void main() {}", false);
        }
    }

    @Test
    void theCacheIsMadeWhenTheGateIsOpen(@TempDir Path folder) throws Exception {
        Set<Long> before = processes();
        Gate gate = new Gate();
        AotCache cache =
                AotCache.ofChildren(folder.resolve("cache"), Programs.CHILD_JAR, new ChildCommand(Programs.CHILD_JAR));
        try (Children children = new Children(folder.resolve("w"), Programs.NO_SANDBOX)) {
            gate.hold();
            Callable<Void> make = () -> {
                cache.make(children, gate);
                return null;
            };
            FutureTask<Void> made = new FutureTask<>(make);
            Thread.ofPlatform().daemon().name("aot-cache").start(made);
            awaitFrame("aot-cache", Gate.class);
            assertEquals(before, processes());
            gate.release();
            made.get();
            assertTrue(cache.file().isPresent());
        }
    }

    private static FutureTask<Compilation> compilation(Programs programs, String source) {
        Callable<Compilation> compile =
                () -> programs.pool.compiler().compile(List.of(new SourceFile("Main.java", source)), false);
        FutureTask<Compilation> task = new FutureTask<>(compile);
        Thread.ofPlatform().daemon().name("compiles").start(task);
        return task;
    }

    /** Waits until a thread of that name is inside that class. */
    private static void awaitFrame(String thread, Class<?> inside) throws InterruptedException {
        awaitFrame(Predicate.isEqual(thread), inside);
    }

    /** Waits until any thread is inside that class. */
    private static void awaitFrame(Class<?> inside) throws InterruptedException {
        awaitFrame(name -> true, inside);
    }

    private static void awaitFrame(Predicate<String> names, Class<?> inside) throws InterruptedException {
        while (Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> names.test(entry.getKey().getName()))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .noneMatch(frame -> frame.getClassName().equals(inside.getName()))) {
            TimeUnit.MILLISECONDS.sleep(5); // until it has come there; the test's timeout bounds it
        }
    }

    private static Set<Long> processes() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .collect(Collectors.toSet());
        }
    }
}
