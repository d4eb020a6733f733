package signalbox.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signalbox.wire.FrameReader;
import signalbox.wire.FrameWriter;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;
import signalbox.wire.WireException;

/**
 * One child process, from its start to its folder's end. First it gets ready; then it is given a listener and orders.
 * Thread-safe; messages to the listener come one at a time.
 */
final class RunnerProcess {

    /** How long a child that has closed its channel may take to end by itself. */
    private static final long END_SECONDS = 1;

    private final Process process;
    private final Path folder;
    private final ProcessTree tree;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final ErrorStream errors;
    private final Consumer<RunnerProcess> gone;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Object telling = new Object();
    private @Nullable Consumer<Message> listener;
    private final List<Order> early = new ArrayList<>();
    private volatile boolean isReady;
    private volatile boolean isOver;
    private volatile boolean stopped;

    /**
     * Takes a process over that has just been started.
     *
     * @param syncWord of its channel; written to it at once
     * @param maxPayload largest message that is accepted, in bytes
     * @param gone called when all of it is gone, before the last message
     */
    RunnerProcess(
            Process process, Path folder, ProcessTree tree, long syncWord, int maxPayload, Consumer<RunnerProcess> gone)
            throws IOException {
        this.process = process;
        this.folder = folder;
        this.tree = tree;
        this.gone = gone;
        this.reader = new FrameReader(process.getInputStream(), syncWord, maxPayload);
        OutputStream in = process.getOutputStream();
        in.write(ByteBuffer.allocate(Long.BYTES).putLong(syncWord).array());
        in.flush();
        this.writer = new FrameWriter(in, syncWord);
        this.errors = new ErrorStream(process.getErrorStream());
    }

    /** Begins to listen to it. */
    void follow() {
        Thread errorThread =
                Thread.ofPlatform().daemon().name("errors-" + pid()).start(() -> errors.follow(this::tell));
        Thread.ofPlatform().daemon().name("channel-" + pid()).start(() -> followChannel(errorThread));
    }

    long pid() {
        return process.pid();
    }

    Usage usage() {
        return isOver ? Usage.NONE : tree.usage();
    }

    /** Waits until it is warm; false if it did not become so in that time, or is over. */
    boolean awaitReady(Duration atMost) throws InterruptedException {
        return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && !isOver();
    }

    /** Waits until all of it is gone. */
    boolean awaitOver(Duration atMost) throws InterruptedException {
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return isOver;
    }

    /** Messages go there from now on, once and for all; false if it is over and there will be none. */
    boolean listen(Consumer<Message> to) {
        synchronized (telling) {
            if (!isOver) {
                listener = to;
            }
            return !isOver;
        }
    }

    /**
     * Sends an order, once the child is ready, after those that were sent before. If that fails the process is of no use any more, and its last message
     * says so.
     */
    void send(Order order) {
        synchronized (this) {
            if (!isReady) {
                early.add(order);
                return;
            }
        }
        write(order);
    }

    private void write(Order order) {
        try {
            writer.write(OrderCodec.encode(order));
        } catch (IOException e) {
            tree.kill(); // The end is told by the thread that follows the channel.
        }
    }

    /** Kills all of it. Returns when that is done, but for its folder and its last message. */
    void stop() {
        stopped = true;
        tree.kill();
    }

    private void followChannel(Thread errorThread) {
        Optional<String> broken = Optional.empty();
        try {
            for (byte[] payload = reader.next(); payload != null; payload = reader.next()) {
                for (Report report : ReportCodec.decode(payload)) {
                    hear(report);
                }
            }
        } catch (WireException e) {
            broken = Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            broken = Optional.of("The channel to the program's process failed.");
        } catch (RuntimeException e) {
            broken = Optional.of("A message of the program's process could not be understood.");
            System.getLogger("signalbox.runner").log(System.Logger.Level.ERROR, "a report was not handled", e);
        }
        end(broken, errorThread);
    }

    private void hear(Report report) throws WireException {
        if (report instanceof Report.Ready told) {
            hearReady(told);
        } else if (isReady) {
            tell(report);
        } else {
            throw new WireException("The child spoke before it was ready.");
        }
    }

    /** Nothing of a stranger runs in the child yet, so this is the moment to measure what it takes by itself. */
    private void hearReady(Report.Ready told) throws WireException {
        if (isReady || told.version() != Report.VERSION) {
            throw new WireException("The child said twice that it is ready, or is of another version.");
        }
        tree.programBegins();
        synchronized (this) {
            isReady = true;
            early.forEach(this::write);
        }
        ready.countDown();
    }

    /** Order between the channel and the error stream is that of arrival. */
    private void tell(Report report) {
        synchronized (telling) {
            if (listener != null && !isOver) {
                listener.accept(new Message.Told(report));
            }
        }
    }

    private void end(Optional<String> broken, Thread errorThread) {
        OptionalInt exitCode = OptionalInt.empty();
        try {
            if (broken.isEmpty() && process.waitFor(END_SECONDS, TimeUnit.SECONDS) && !stopped) {
                exitCode = OptionalInt.of(process.exitValue());
            }
            tree.kill();
            process.waitFor();
            tree.kill();
            errorThread.join(Duration.ofMillis(200));
            errors.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            deleteFolder();
            gone.accept(this);
            tellOver(new Message.Over(exitCode, stopped ? Optional.empty() : broken, errors.tail(), stopped));
        }
    }

    private void tellOver(Message.Over last) {
        synchronized (telling) {
            isOver = true;
            ready.countDown();
            try {
                if (listener != null) {
                    listener.accept(last);
                }
            } finally {
                over.countDown();
            }
        }
    }

    private void deleteFolder() {
        try {
            RunFolders.delete(folder);
        } catch (IOException e) {
            System.getLogger("signalbox.runner")
                    .log(System.Logger.Level.WARNING, "the folder " + folder + " is left for the next start", e);
        }
    }
}
