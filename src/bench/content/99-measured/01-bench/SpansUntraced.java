import java.util.concurrent.locks.LockSupport;

/**
 * Two thousand short parks, the last 2,000 of 4,000 counted: by the thread's own CPU time, since how long a park takes
 * is the system's affair.
 */
void main() {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long begin = 0;
    for (int i = 0; i < 4000; i++) {
        if (i == 2000) {
            begin = threads.getCurrentThreadCpuTime();
        }
        LockSupport.parkNanos(100_000);
    }
    IO.println("measured " + (threads.getCurrentThreadCpuTime() - begin) / 1000 + " us");
}
