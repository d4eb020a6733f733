package signalbox.run;

import java.util.ArrayList;
import java.util.List;
import signalbox.wire.CallSite;

/** A deadlock in a sentence. Stateless. */
final class DeadlockWords {

    /** So many threads are named; of more, the reader sees the rest in the ring. */
    private static final int MOST_NAMED = 3;

    private DeadlockWords() {}

    static String of(RunEvent.Deadlocked deadlock) {
        List<RunEvent.Deadlocked.Member> ring = deadlock.ring();
        if (deadlock.length() == 1) {
            RunEvent.Deadlocked.Member alone = ring.getFirst();
            return "“%s” waits%s for %s, which it took itself%s and has not given back."
                    .formatted(alone.thread(), in(alone.waitsAt()), alone.lock(), in(alone.tookAt()));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(ring.size(), MOST_NAMED); i++) {
            RunEvent.Deadlocked.Member waiting = ring.get(i);
            String holder = deadlock.holder(i)
                    .map(next -> "“" + next.thread() + "” took" + in(next.tookAt()))
                    .orElse("another thread took");
            parts.add("“%s” waits%s for %s, which %s"
                    .formatted(waiting.thread(), in(waiting.waitsAt()), waiting.lock(), holder));
        }
        String more = deadlock.length() > parts.size()
                ? "; and so on round a ring of %,d threads.".formatted(deadlock.length())
                : ".";
        return String.join("; ", parts) + more;
    }

    private static String in(CallSite site) {
        return site.line() > 0 ? " in line " + site.line() : "";
    }
}
