package signalbox.run;

import java.time.Duration;

/**
 * Looks after all runs many times a second, for as long as there are any: the limits that a program has no say in, and
 * whether somebody still watches. A thread of its own.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(100);

    private final Archive archive;
    private final Dispatcher dispatcher;
    private final Machine machine;
    private final Duration unwatched;
    private final Thread thread;
    private boolean awake;

    /**
     * @param unwatched how long a run goes on that nobody watches
     */
    Watchdog(Archive archive, Dispatcher dispatcher, Machine machine, Duration unwatched) {
        this.archive = archive;
        this.dispatcher = dispatcher;
        this.machine = machine;
        this.unwatched = unwatched;
        this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /** There is something to look after. */
    synchronized void wake() {
        awake = true;
        notifyAll();
    }

    private void watch() {
        try {
            while (true) {
                awaitRuns();
                dispatcher.running().forEach(ticket -> ticket.live().ifPresent(LiveRun::check));
                archive.current().stream()
                        .filter(ticket -> ticket.unwatchedFor(machine.nanos().getAsLong()) > unwatched.toNanos())
                        .forEach(ticket -> dispatcher.end(ticket, Verdicts.unwatched(unwatched)));
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException _) {
            // Interrupted by close alone, which ends this thread.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitRuns() throws InterruptedException {
        while (!awake) {
            wait();
        }
        awake = !archive.current().isEmpty();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
