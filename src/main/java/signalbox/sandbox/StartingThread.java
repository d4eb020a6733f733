package signalbox.sandbox;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that binds itself and then starts one child, which inherits the bounds.
 *
 * <p>A thread that it started would inherit the bounds too, and might be one that the site works on. So it wakes
 * nobody but one waiting platform thread, which needs no new thread. What the JDK starts here to wait for the child's
 * end is bound, and does nothing but wait: nobody must wait for such a process on a virtual thread, or chain work to
 * its end.
 */
final class StartingThread {

    /** Binds the current thread; its files may be out of reach afterwards. */
    interface Bounds {
        /** The result of the last call: an errno below 0 if a bound does not hold. */
        long set();
    }

    private final Launch launch;
    private final Bounds bounds;
    private final boolean stays;
    private final Thread waiting = Thread.currentThread();
    private volatile boolean done;
    private @Nullable Process process;
    private @Nullable Throwable failure;

    private StartingThread(Launch launch, Bounds bounds, boolean stays) {
        this.launch = launch;
        this.bounds = bounds;
        this.stays = stays;
    }

    /**
     * Starts the child; must be called on a platform thread.
     *
     * @param stays whether the thread lives as long as the child, which may ask the kernel from its first moment on to
     *     be killed when the thread ends that started it
     */
    static Process start(Launch launch, Bounds bounds, boolean stays) throws IOException {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a bound thread must not wake a virtual one");
        }
        StartingThread starting = new StartingThread(launch, bounds, stays);
        Thread.ofPlatform().daemon().name("starting").start(starting::run);
        return starting.await();
    }

    private void run() {
        Process started = null;
        try {
            long result = bounds.set();
            if (result < 0) {
                failure = new IOException("a bound could not be set: errno " + -result);
            } else {
                started = launch.start();
                process = started;
            }
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            done = true;
            LockSupport.unpark(waiting);
        }
        if (stays && started != null) {
            outlive(started);
        }
    }

    /** Nobody has reason to interrupt it before. */
    private static void outlive(Process child) {
        boolean ended = false;
        while (!ended) {
            try {
                child.waitFor();
                ended = true;
            } catch (InterruptedException e) {
                ended = !child.isAlive();
            }
        }
    }

    private Process await() throws IOException {
        boolean interrupted = false;
        while (!done) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Process started = process;
        if (started == null) {
            throw new IOException("The process was not started.", failure);
        }
        return started;
    }
}
