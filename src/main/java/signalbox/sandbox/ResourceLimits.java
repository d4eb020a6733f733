package signalbox.sandbox;

import java.util.HashMap;
import java.util.Map;

/** The kernel's limits on what one process, or one user, may take. Stateless. */
final class ResourceLimits {

    private static final int FILE_SIZE = 1;

    /** Memory that can be written to and is not shared: what a JVM has only reserved does not count. */
    private static final int DATA = 2;

    private static final int CORE = 4;
    private static final int PROCESSES = 6;
    private static final int OPEN_FILES = 7;
    private static final int LOCKED_MEMORY = 8;
    private static final int ADDRESS_SPACE = 9;
    private static final int SIGNALS = 11;
    private static final int MESSAGE_QUEUES = 12;

    private static final long MIB = 1024L * 1024;

    /** What a JVM has beside its heap and the stacks of threads: code, classes, metaspace, its own libraries. */
    private static final long JVM_BYTES = 512 * MIB;

    /** Threads of a program that the site allows, and what each takes. */
    private static final long THREADS = 1_500;

    private static final long THREAD_BYTES = 600 * 1024;
    private static final long JVM_THREADS = 40;
    private static final long CHILDREN = 25;

    private ResourceLimits() {}

    /**
     * Those of a program.
     *
     * @param heapMegabytes of its JVM; processes that it starts have the heap that a JVM chooses by the machine's memory
     * @param machineBytes that memory
     * @param others threads that the kernel counts together with this child's, because they are of the same user
     */
    static Map<Integer, Long> of(Profile profile, int heapMegabytes, long machineBytes, long others) {
        boolean processes = profile == Profile.PROCESSES;
        long data = heapMegabytes * MIB + JVM_BYTES + THREADS * THREAD_BYTES;
        Map<Integer, Long> limits = new HashMap<>(Map.of(
                FILE_SIZE,
                16 * MIB,
                CORE,
                0L,
                LOCKED_MEMORY,
                0L,
                SIGNALS,
                256L,
                MESSAGE_QUEUES,
                0L,
                OPEN_FILES,
                profile == Profile.COMPUTE ? 64L : 256L,
                DATA,
                processes ? data + machineBytes / 32 : data,
                ADDRESS_SPACE,
                processes ? 4096 * MIB + machineBytes / 2 : data + JVM_BYTES));
        long own = THREADS + (processes ? CHILDREN : 2) * JVM_THREADS;
        // Where others are counted too, more of them may come.
        limits.put(PROCESSES, others == 0 ? own : others + 2 * own);
        return limits;
    }
}
