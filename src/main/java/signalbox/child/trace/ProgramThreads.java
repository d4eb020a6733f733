package signalbox.child.trace;

import java.util.ArrayList;
import java.util.List;

/** Which of the JVM's platform threads are the program's, which carry virtual threads, and which are nobody's. */
final class ProgramThreads {

    /** Threads of ours have names that begin so; they are left out of the picture and the figures. */
    static final String OURS = "signalbox";

    private final ThreadGroup root;

    /** @param carriers threads that virtual threads are mounted on
     * @param program the program's own, among them those of executors and of the common pool
     * @param ours what runs on our account */
    record Seen(List<Thread> carriers, List<Thread> program, List<Thread> ours) {}

    ProgramThreads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        root = group;
    }

    /** All that live now. */
    Seen now() {
        var seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Thread thread : all()) {
            if (thread != null) {
                sort(thread, seen);
            }
        }
        return seen;
    }

    private Thread[] all() {
        Thread[] all = new Thread[root.activeCount() + 16];
        while (root.enumerate(all) == all.length) {
            all = new Thread[all.length * 2];
        }
        return all;
    }

    private static void sort(Thread thread, Seen seen) {
        String name = thread.getName();
        ThreadGroup group = thread.getThreadGroup();
        if (group == null) {
            return; // it has ended meanwhile
        }
        if (name.startsWith(OURS)) {
            seen.ours.add(thread);
        } else if (group.getName().equals("CarrierThreads")) {
            if (name.contains("-worker-")) {
                seen.carriers.add(thread);
            }
        } else if (isProgram(group.getName(), name)) {
            seen.program.add(thread);
        }
    }

    private static boolean isProgram(String group, String name) {
        return switch (group) {
            case "system", "InnocuousThreadGroup" -> false;
            default ->
                !name.endsWith("-delayScheduler")
                        && !name.endsWith("-SelectorManager")
                        && !name.equals("DestroyJavaVM");
        };
    }
}
