package signalbox.child.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What a program sees of a stand-in that it runs through: nothing. */
@Timeout(30)
final class StackOfStandInsTest {

    private static final int SITE = 5;

    private static void assertClean(Class<? extends Throwable> type, Executable call) {
        Throwable thrown = assertThrows(type, call);
        assertEquals(type, thrown.getClass());
        assertFalse(showsStandIns(thrown.getStackTrace()), () -> Arrays.toString(thrown.getStackTrace()));
    }

    private static boolean showsStandIns(StackTraceElement[] frames) {
        return Arrays.stream(frames).anyMatch(frame -> frame.getClassName().endsWith("Calls"));
    }

    @Test
    void exceptionsOfTheJdkShowNoFrameOfAStandIn() {
        assertClean(IllegalArgumentException.class, () -> ThreadCalls.sleep(-1, SITE));
        assertClean(IllegalMonitorStateException.class, () -> LockCalls.unlock(new ReentrantLock(), SITE));
        assertClean(IllegalMonitorStateException.class, () -> MonitorCalls.wait(new Object(), SITE));
        assertClean(
                TimeoutException.class,
                () -> FutureCalls.get(new CompletableFuture<>(), 1, TimeUnit.MILLISECONDS, SITE));
    }

    @Test
    void exceptionsOfTheProgramThrownInsideAWaitShowNoFrameOfAStandIn() {
        var barrier = new CyclicBarrier(1, () -> {
            throw new IllegalStateException();
        });
        assertClean(IllegalStateException.class, () -> SynchronizerCalls.await(barrier, SITE));
    }

    @Test
    void aStackThatTheProgramLooksAtShowsNoFrameOfAStandIn() throws Exception {
        var seen = new CompletableFuture<List<StackTraceElement[]>>();
        var barrier = new CyclicBarrier(
                1,
                () -> seen.complete(List.of(
                        StackCalls.getStackTrace(Thread.currentThread(), SITE),
                        StackCalls.getAllStackTraces(SITE).get(Thread.currentThread()),
                        StackCalls.getStackTrace(new Throwable(), SITE))));
        assertEquals(0, SynchronizerCalls.await(barrier, SITE));
        seen.get().forEach(frames -> assertFalse(showsStandIns(frames), () -> Arrays.toString(frames)));
    }
}
