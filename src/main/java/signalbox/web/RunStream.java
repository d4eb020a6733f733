package signalbox.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import signalbox.run.Run;

/**
 * What one page shows of runs and of its room, on its way to one reader. {@link #send} is the only writer and blocks its own virtual thread;
 * {@link #stop} may be called by any thread. What leaves after a quiet moment leaves at once; a flood is gathered, and longer
 * where a program computes.
 */
final class RunStream {

    /** Least time between two writes of a flood, in nanoseconds: about a frame of a screen. */
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** The same where a program computes on the cores that the site needs for writing. */
    private static final long GATHER_COMPUTING_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** Writes that may leave at once before a flood is gathered: a line must not wait for the span told before it. */
    private static final int BURST = 4;

    /** Time without news after which a sign of life is sent. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How often the picture of a run under way grows when nothing happens in it. */
    private static final Duration GROW = Duration.ofMillis(200);

    private final Semaphore news = new Semaphore(0);
    private final List<Followed> followed;
    private final List<String> gone;
    private final long gatherNanos;
    private volatile boolean stopped;

    /**
     * @param followed all that the page shows and that is not over
     * @param gone ids of runs and batches that the page asked for and that are not known any more
     */
    RunStream(List<Followed> followed, List<String> gone) {
        this.followed = List.copyOf(followed);
        this.gone = List.copyOf(gone);
        this.gatherNanos = followed.stream().anyMatch(Followed::computing) ? GATHER_COMPUTING_NANOS : GATHER_NANOS;
    }

    /** Ends the stream soon. */
    void stop() {
        stopped = true;
        news.release();
    }

    /** Sends all that there is and will be, until every run is over or the stream is stopped. */
    void send(EventWriter out) throws IOException, InterruptedException {
        List<Run.Following> followings = new ArrayList<>();
        try {
            followed.forEach(one -> followings.addAll(one.follow(news::release)));
            gone.forEach(id -> out.add(cursor(), "gone", id));
            out.flush();
            pump(out);
            out.add(cursor(), stopped ? "stopped" : "end", "all");
            out.flush();
        } finally {
            followings.forEach(Run.Following::close);
        }
    }

    private void pump(EventWriter out) throws IOException, InterruptedException {
        long lastWrite = System.nanoTime() - gatherNanos;
        // When the writes so far would have left had they all been gathered: a leaky bucket.
        long even = lastWrite;
        while (!stopped) {
            news.drainPermits();
            if (gather(out)) {
                out.flush();
                lastWrite = System.nanoTime();
                even = Math.max(even + gatherNanos, lastWrite - (BURST - 1) * gatherNanos);
            }
            if (followed.stream().allMatch(Followed::over)) {
                return;
            }
            awaitNews(out, lastWrite);
            long early = even - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
        }
    }

    /** Waits for the next event, or until a picture has to grow or a sign of life is due. */
    private void awaitNews(EventWriter out, long lastWrite) throws IOException, InterruptedException {
        if (followed.stream().anyMatch(Followed::behind)) {
            return;
        }
        boolean growing = followed.stream().anyMatch(Followed::growing);
        boolean told = news.tryAcquire((growing ? GROW : HEARTBEAT).toMillis(), TimeUnit.MILLISECONDS);
        if (!told && System.nanoTime() - lastWrite >= HEARTBEAT.toNanos()) {
            out.heartbeat();
        }
    }

    /** Adds what is new to the next write; says whether there is anything. */
    private boolean gather(EventWriter out) {
        StringBuilder html = new StringBuilder();
        followed.forEach(one -> html.append(one.news()));
        if (!html.isEmpty()) {
            out.add(cursor(), "message", html.toString());
        }
        return !html.isEmpty();
    }

    private String cursor() {
        Map<String, Integer> next = new LinkedHashMap<>();
        followed.forEach(one -> next.putAll(one.next()));
        return new StreamCursor(next).toString();
    }
}
