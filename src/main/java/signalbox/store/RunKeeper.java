package signalbox.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import signalbox.run.ReaderId;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunId;
import signalbox.run.RunRequest;

/**
 * Keeps how runs ended, for each reader who asked for them. It writes on a thread of its own, so that no run waits for
 * a disk; pages tell of a run as kept only from what they read of the journal. Thread-safe.
 */
public final class RunKeeper implements BiConsumer<Run, ReaderId>, AutoCloseable {

    /** How long closing waits for what is still to be written. */
    private static final Duration LAST = Duration.ofSeconds(2);

    private final Journal journal;
    private final RunShelf shelf;
    private final Set<RunId> awaited = ConcurrentHashMap.newKeySet();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keeper").factory());

    public RunKeeper(Journal journal, RunShelf shelf) {
        this.journal = journal;
        this.shelf = shelf;
    }

    /**
     * That reader asked for that run; how it ended is kept when it is over, and counts for their progress unless the
     * program is their own. Returns at once. Ids of our own are no readers.
     */
    @Override
    public void accept(Run run, ReaderId reader) {
        if (!reader.isRandom()) {
            return;
        }
        write(() -> shelf.asked(run, reader));
        if (awaited.add(run.id())) {
            whenOver(run, end -> {
                awaited.remove(run.id());
                shelf.ended(run);
            });
        }
        if (!run.request().program().isOwn()) {
            noteProgress(run, reader);
        }
    }

    private void noteProgress(Run run, ReaderId reader) {
        String lesson = run.request().lesson().slug();
        write(() ->
                journal.stoppedAt(reader, lesson, "lab-" + run.request().lab().id()));
        whenOver(run, end -> keep(run, end, reader));
    }

    /** Writes it once, when that run is over. */
    private void whenOver(Run run, Consumer<RunEvent.Ended> writing) {
        AtomicBoolean open = new AtomicBoolean(true);
        Runnable look = () ->
                run.ended().filter(end -> open.getAndSet(false)).ifPresent(end -> write(() -> writing.accept(end)));
        run.follow(look);
        // It may have been over before.
        look.run();
    }

    private void keep(Run run, RunEvent.Ended end, ReaderId reader) {
        RunRequest request = run.request();
        List<Settling> predictions = request.lesson().predictionsFor(request.lab()).stream()
                .map(prediction -> new Settling(request.lesson().slug(), prediction, request.lab()))
                .toList();
        journal.ran(reader, KeptRun.of(run, end), predictions);
    }

    private void write(Runnable writing) {
        try {
            writer.execute(writing);
        } catch (RejectedExecutionException closed) {
            // The site ends; what ends with it is a run that was stopped.
        }
    }

    /** Writes what is still to be written, for two seconds at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
