package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RunLogTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final RunEvent.Ended END = new RunEvent.Ended(
            new RunOutcome.Finished("Done."), new RunFigures(1, 1, 1, 1, 0, 0, 0, 0, Optional.empty()));

    private final Run run = new Run(new RunId("a".repeat(26)), Requests.waiting(1), Instant.EPOCH);

    @Test
    void everyFollowerGetsEveryEventOnceWhileManyAppend() throws Exception {
        int writers = 4;
        int each = 2_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<RunEvent>>> followers = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(follower(number)))
                    .toList();
            List<? extends Future<?>> appenders = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() ->
                            IntStream.range(0, each).forEach(i -> run.append(new RunEvent.Queued(writer * each + i)))))
                    .toList();
            for (Future<?> appender : appenders) {
                appender.get();
            }
            run.append(END);
            List<RunEvent> whole = run.eventsFrom(0);
            assertEquals(writers * each + 1, whole.size());
            for (int from = 0; from < followers.size(); from++) {
                assertEquals(
                        whole.subList(from, whole.size()), followers.get(from).get());
            }
            assertEachWriterInOrder(whole, each);
        }
    }

    private Callable<List<RunEvent>> follower(int from) {
        return () -> {
            List<RunEvent> seen = new ArrayList<>();
            while (seen.isEmpty() || !(seen.getLast() instanceof RunEvent.Ended)) {
                assertTrue(run.awaitEvent(from + seen.size(), LONG));
                seen.addAll(run.eventsFrom(from + seen.size(), 7));
            }
            return seen;
        };
    }

    private static void assertEachWriterInOrder(List<RunEvent> whole, int each) {
        whole.stream()
                .filter(RunEvent.Queued.class::isInstance)
                .map(event -> ((RunEvent.Queued) event).place())
                .collect(Collectors.groupingBy(place -> place / each))
                .values()
                .forEach(places -> assertEquals(places.stream().sorted().toList(), places));
    }

    @Test
    void nothingIsAppendedAfterTheEnd() {
        run.append(List.of(new RunEvent.Queued(1), END, new RunEvent.Queued(0)));
        run.append(END);
        assertEquals(List.of(new RunEvent.Queued(1), END), run.eventsFrom(0));
        assertEquals(END, run.ended().orElseThrow());
    }

    @Test
    void anEndedRunAnswersAtOnceFromAnyNumber() throws Exception {
        run.append(END);
        assertTrue(run.awaitEvent(0, Duration.ZERO));
        assertFalse(run.awaitEvent(1, Duration.ZERO));
        assertEquals(List.of(), run.eventsFrom(1_000));
        assertTrue(run.awaitEnd(Duration.ZERO));
    }

    @Test
    void aNegativeNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> run.eventsFrom(-1));
    }

    @Test
    void aSharedSignalTellsOfEveryAppendUntilItIsClosed() {
        AtomicInteger signals = new AtomicInteger();
        Runnable signal = signals::incrementAndGet;
        Run.Following first = run.follow(signal);
        try (Run.Following _ = run.follow(signal)) {
            run.append(new RunEvent.Queued(1));
            first.close();
            run.append(new RunEvent.Queued(0));
        }
        run.append(END);
        assertEquals(3, signals.get());
    }

    @Test
    void idsAreLongEnoughAndNeverTheSame() {
        RandomIds ids = new RandomIds();
        Set<String> made = IntStream.range(0, 1_000).mapToObj(i -> ids.get()).collect(Collectors.toSet());
        assertEquals(1_000, made.size());
        made.forEach(id -> assertTrue(RunId.looksRight(id), id));
        assertFalse(RunId.looksRight("../../etc/passwd"));
    }
}
