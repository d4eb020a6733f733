package signalbox.runner;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the cores free for a program that computes: while it is held, no spare starts, nothing compiles, no cache is
 * made. What begins all the same before it is held can be waited for. May be held several times over. Thread-safe.
 */
public final class Gate {

    private int holders;
    private int inside;

    /** Lets nothing begin from now on; what has begun goes on. */
    public synchronized void hold() {
        holders++;
    }

    /** Takes one {@link #hold()} back. */
    public synchronized void release() {
        if (holders == 0) {
            throw new IllegalStateException("released more often than held");
        }
        holders--;
        notifyAll();
    }

    /** Returns once nobody holds the gate. */
    public synchronized void pass() throws InterruptedException {
        while (holders > 0) {
            wait();
        }
    }

    /**
     * Returns once nobody holds the gate; from then on until {@link #leave()} something is under way that a program
     * which computes would feel.
     */
    public synchronized void enter() throws InterruptedException {
        pass();
        inside++;
    }

    /** What {@link #enter()} let begin is done. */
    public synchronized void leave() {
        if (inside == 0) {
            throw new IllegalStateException("left more often than entered");
        }
        inside--;
        notifyAll();
    }

    /** Waits until nothing is under way that has entered, or the time is over; says whether nothing is. */
    public synchronized boolean awaitQuiet(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (inside > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
