package signalbox.child;

/**
 * Threads of ours in a program's JVM: daemons, so that they never keep it alive, and in the system's thread group, so
 * that a program that counts or lists the threads of its own group does not meet them. Their names begin with {@value
 * #PREFIX}.
 */
final class OwnThreads {

    static final String PREFIX = "signalbox-";

    private OwnThreads() {}

    static void start(String name, Runnable body) {
        unstarted(name, body).start();
    }

    static Thread unstarted(String name, Runnable body) {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null && group.getParent() != null) {
            group = group.getParent();
        }
        Thread thread = new Thread(group, body, PREFIX + name);
        thread.setDaemon(true);
        return thread;
    }
}
