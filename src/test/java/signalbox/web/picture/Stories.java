package signalbox.web.picture;

import java.util.Random;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** Runs as the lessons have them, made up but likely; the same every time. */
final class Stories {

    private static final CallSite SEND = new CallSite("FiveThreads.java", "download", "HttpClient.send", 17);
    private static final CallSite JOIN = new CallSite("FiveThreads.java", "main", "ExecutorService.close", 9);
    private static final CallSite RUN = new CallSite("FiveThreads.java", "download", "", 15);
    private static final CallSite SLEEP = new CallSite("Sleepers.java", "nap", "Thread.sleep", 6);
    private static final CallSite SYNC = new CallSite("Counter.java", "increment", "synchronized", 12);
    private static final CallSite FIB = new CallSite("Fib.java", "fib", "", 21);

    private Stories() {}

    /** Downloads of 89 ms each, shared by a pool. */
    static Story downloads(int threads, int downloads) {
        Story story = new Story();
        Random random = new Random(1);
        int main = story.lane(LaneKind.PLATFORM, 0, "main", 0);
        double[] free = new double[threads];
        int[] lanes = new int[threads];
        for (int i = 0; i < threads; i++) {
            lanes[i] = story.lane(LaneKind.PLATFORM, 0, "pool-1-thread-" + (i + 1), 3 + i);
            free[i] = 4 + i;
        }
        for (int i = 0; i < downloads; i++) {
            int thread = earliest(free);
            double from = free[thread];
            double to = from + 89 + random.nextDouble() * 4;
            story.did(lanes[thread], 1, SpanKind.IO, SEND, "GET /page/" + i, -1, from + 0.8, to);
            story.did(lanes[thread], 0, SpanKind.WORKING, RUN, "", -1, from, to + 0.7);
            free[thread] = to + 1;
        }
        double last = free[0];
        for (int i = 0; i < threads; i++) {
            last = Math.max(last, free[i]);
        }
        story.did(main, 1, SpanKind.THREAD, JOIN, "", lanes[0], 6, last);
        story.did(main, 0, SpanKind.WORKING, RUN, "", -1, 0, last + 3);
        for (int lane : lanes) {
            story.ends(lane, last);
        }
        return story;
    }

    /** Threads that compute for the same time, on two cores that they share. */
    static Story computing(int threads) {
        Story story = new Story();
        Random random = new Random(2);
        int main = story.lane(LaneKind.PLATFORM, 0, "main", 0);
        double end = threads * 400 / 2.0;
        for (int i = 0; i < threads; i++) {
            int lane = story.lane(LaneKind.PLATFORM, 0, "fib-" + (i + 1), 2);
            story.did(lane, 0, SpanKind.WORKING, FIB, "", -1, 2, end - i);
            for (int step = 0; step < (end - i - 12) / 10; step++) {
                boolean turn = (step / 2 + i) % (threads / 2) == 0;
                double share = turn ? 0.8 + random.nextDouble() * 0.2 : random.nextDouble() * 0.12;
                story.had(lane, 2 + step * 10, 12 + step * 10, share);
            }
            story.ends(lane, end - i + 0.5);
        }
        story.did(main, 0, SpanKind.THREAD, JOIN, "", 1, 2, end + 1);
        return story;
    }

    /** Processes that take their time to start, each with two threads that download. */
    static Story processes(int processes) {
        Story story = new Story();
        int main = story.lane(LaneKind.PLATFORM, 0, "main", 0);
        for (int process = 1; process <= processes; process++) {
            double asked = 5 + process * 8;
            double ready = asked + 210 + process * 17;
            story.startedProcess(process, main, asked);
            int lane = story.lane(LaneKind.PLATFORM, process, "main", asked);
            story.did(lane, 0, SpanKind.STARTING, new CallSite("", "", "", 0), "java Fetch", -1, asked, ready);
            double at = ready;
            for (int i = 0; i < 10; i++) {
                story.did(lane, 1, SpanKind.IO, SEND, "GET /page/" + i, -1, at + 2, at + 91);
                at += 92;
            }
            story.did(lane, 0, SpanKind.WORKING, RUN, "", -1, ready, at + 20);
            for (int step = 0; step < (at + 20 - ready) / 10 - 1; step++) {
                story.had(lane, ready + step * 10, ready + step * 10 + 10, step < 10 ? 0.5 : 0.06);
            }
            story.ends(lane, at + 21);
        }
        CallSite waitFor = new CallSite("Processes.java", "main", "Process.waitFor", 14);
        story.did(main, 0, SpanKind.THREAD, waitFor, "", -1, 40, 1260);
        return story;
    }

    /** Virtual threads that sleep a second. */
    static Story sleepers(int sleepers) {
        Story story = new Story();
        story.did(story.lane(LaneKind.PLATFORM, 0, "main", 0), 0, SpanKind.WORKING, RUN, "", -1, 0, 1210);
        int one = story.lane(LaneKind.CARRIER, 0, "ForkJoinPool-1-worker-1", 0.5);
        int two = story.lane(LaneKind.CARRIER, 0, "ForkJoinPool-1-worker-2", 0.5);
        for (int i = 0; i < sleepers; i++) {
            double from = 1 + 150.0 * i / sleepers;
            int lane = story.lane(LaneKind.VIRTUAL, 0, "", from);
            int carrier = i % 2 == 0 ? one : two;
            double ran = from + 1 + i % 7;
            story.did(lane, 0, SpanKind.READY, SLEEP, "", -1, from, ran);
            story.did(lane, 0, SpanKind.WORKING, SLEEP, "", carrier, ran, ran + 0.01);
            story.did(lane, 0, SpanKind.SLEEPING, SLEEP, "", -1, ran + 0.01, ran + 1000);
            story.did(lane, 0, SpanKind.READY, SLEEP, "", -1, ran + 1000, ran + 1006);
            story.did(lane, 0, SpanKind.WORKING, SLEEP, "", carrier, ran + 1006, ran + 1006.02);
            story.ends(lane, ran + 1006.02);
        }
        for (int step = 0; step < 115; step++) {
            double share = step < 15 || step > 100 ? 0.9 : 0;
            story.had(one, 1 + step * 10, 11 + step * 10, share);
            story.had(two, 1 + step * 10, 11 + step * 10, share * 0.8);
        }
        return story;
    }

    /** Threads that take turns at one lock. */
    static Story contention(int threads) {
        Story story = new Story();
        int main = story.lane(LaneKind.PLATFORM, 0, "main", 0);
        int[] lanes = new int[threads];
        for (int i = 0; i < threads; i++) {
            lanes[i] = story.lane(LaneKind.PLATFORM, 0, "counter-" + i, 1);
        }
        double at = 2;
        double[] since = new double[threads];
        java.util.Arrays.fill(since, 2);
        int holder = -1;
        for (int turn = 0; turn < 6 * threads; turn++) {
            int next = turn % threads;
            if (at > since[next]) {
                int other = holder < 0 ? -1 : lanes[holder];
                story.did(lanes[next], 1, SpanKind.LOCK, SYNC, "Counter@1f", other, since[next], at);
            }
            story.did(lanes[next], 1, SpanKind.SLEEPING, SLEEP, "", -1, at + 8, at + 20);
            at += 22;
            since[next] = at + 15;
            holder = next;
        }
        for (int lane : lanes) {
            story.did(lane, 0, SpanKind.WORKING, FIB, "", -1, 1, at + 16);
            story.ends(lane, at + 16);
        }
        story.did(main, 0, SpanKind.THREAD, JOIN, "", lanes[0], 2, at + 17);
        return story;
    }

    private static int earliest(double[] free) {
        int best = 0;
        for (int i = 1; i < free.length; i++) {
            best = free[i] < free[best] ? i : best;
        }
        return best;
    }
}
