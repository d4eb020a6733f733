package signalbox.runner;

/**
 * Keeps the cores free for a program that computes: while it is held, no spare starts, nothing compiles, no cache is
 * made. May be held several times over. Thread-safe.
 */
public final class Gate {

    private int holders;

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
}
