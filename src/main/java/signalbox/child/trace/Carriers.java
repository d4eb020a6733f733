package signalbox.child.trace;

import java.util.concurrent.ConcurrentHashMap;

/** The platform threads that virtual threads are mounted on, each with a lane of its own. Thread-safe. */
final class Carriers {

    private final ConcurrentHashMap<String, Integer> lanes = new ConcurrentHashMap<>();
    private final Recorder recorder;

    Carriers(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Lane of the carrier of the current virtual thread, −1 if it cannot be told. The JDK tells it in the text of the
     * thread alone: {@code VirtualThread[#23,name]/runnable@ForkJoinPool-1-worker-1}.
     */
    int current() {
        String text = Thread.currentThread().toString();
        int at = text.lastIndexOf('@');
        return at < 0 || text.indexOf(']', at) >= 0 ? -1 : lane(text.substring(at + 1));
    }

    /** Lane of the carrier of that name. */
    int lane(String name) {
        Integer known = lanes.get(name);
        return known != null ? known : lanes.computeIfAbsent(name, recorder::openCarrier);
    }
}
