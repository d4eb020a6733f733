package signalbox.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The database, opened in the background, so that the site need not wait for it. Where it cannot be used, nothing is
 * kept and everything reads as if there were nothing: lessons go on without it. One thing at a time. Thread-safe.
 */
public final class Store implements AutoCloseable {

    /** Most that the database may grow to, in bytes: some hundred thousand readers' progress. */
    public static final long MAX_BYTES = 1_000_000_000;

    private final Path folder;
    private final Troubles troubles;
    private final Consumer<String> complaints;
    private final CompletableFuture<Optional<Database>> opened = new CompletableFuture<>();
    private volatile Optional<String> trouble = Optional.empty();
    private final ReentrantLock turn = new ReentrantLock();

    private Store(Path folder, Troubles troubles, Consumer<String> complaints) {
        this.folder = folder;
        this.troubles = troubles;
        this.complaints = complaints;
    }

    /**
     * Begins to open the database of that folder and returns at once; the folder is made if it is missing.
     *
     * @param maxBytes that the database may grow to
     * @param complaints told a sentence whenever the database has become unusable; called from any thread
     */
    public static Store open(Path folder, long maxBytes, Consumer<String> complaints) {
        Store store = new Store(folder, new Troubles(maxBytes), complaints);
        Thread.ofPlatform().daemon().name("store").start(() -> store.opened.complete(store.tryOpen(folder, maxBytes)));
        return store;
    }

    /** Whatever happens there is an answer, for every page waits for it. A native library that is not to be had too. */
    private Optional<Database> tryOpen(Path folder, long maxBytes) {
        try {
            return Optional.of(Database.open(folder, maxBytes));
        } catch (IOException | SQLException | RuntimeException | LinkageError unusable) {
            complain(unusable);
            return Optional.empty();
        }
    }

    /** Why nothing is kept at the moment, in a sentence that names no folder; empty while all is well. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** What is read, or {@code otherwise} where the database cannot be used. Waits until it is open. */
    <T> T read(T otherwise, Function<Handle, T> reading) {
        Optional<T> read = database()
                .flatMap(database ->
                        attempt(() -> Optional.ofNullable(database.jdbi().withHandle(reading::apply))));
        return read.isPresent() ? read.get() : otherwise;
    }

    /** Writes in one transaction; says whether that is on the disk now. Waits until the database is open. */
    boolean write(Consumer<Handle> writing) {
        return decide(handle -> {
                    writing.accept(handle);
                    return true;
                })
                .isPresent();
    }

    /** Reads and writes in one transaction; its result if that is on the disk now. Waits until the database is open. */
    <T> Optional<T> decide(Function<Handle, T> deciding) {
        Optional<T> decided = database()
                .flatMap(database -> attempt(() -> Optional.of(database.jdbi().inTransaction(deciding::apply))));
        if (decided.isPresent()) {
            trouble = Optional.empty();
        }
        return decided;
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        turn.lock();
        try {
            return work.get();
        } catch (JdbiException failed) {
            complain(failed);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private synchronized void complain(Throwable fault) {
        String sentence = troubles.sentence(fault);
        if (!trouble.equals(Optional.of(sentence))) {
            trouble = Optional.of(sentence);
            complaints.accept(
                    folder + ": " + sentence + " Until then no progress is kept; lessons and runs work as ever.");
        }
    }

    private Optional<Database> database() {
        try {
            return opened.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends what is under way and closes the database; what is asked of it later is not kept. */
    @Override
    public void close() {
        Optional<Database> open = database();
        turn.lock();
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (SQLException failed) {
            complain(failed);
        } finally {
            turn.unlock();
        }
    }
}
