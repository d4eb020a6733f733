// attack: other processes: signals, priorities, processors, limits, memory
// needs: COMPUTE
import java.lang.foreign.*;

void main() throws Throwable {
    long pid = Long.getLong("victim.process");
    try (Arena arena = Arena.ofConfined()) {
        long buffer = arena.allocate(256, 8).address();
        Native.report("kill", Native.call(62, 129, pid, 0));
        Native.report("kill of the parent", Native.call(62, 129, Native.call(110, 173), 0));
        Native.report("kill of all", Native.call(62, 129, -1, 0));
        Native.report("tkill", Native.call(200, 130, pid, 0));
        Native.report("tgkill", Native.call(234, 131, pid, pid, 0));
        Native.report("sigqueue", Native.call(129, 138, pid, 0, buffer));
        Native.report("pidfd", Native.call(434, 434, pid, 0));
        Native.report("setpriority", Native.call(141, 140, 0, pid, 10));
        Native.report("affinity", Native.call(203, 122, pid, 8, buffer));
        Native.report("scheduler", Native.call(144, 119, pid, 0, buffer));
        Native.report("limits", Native.call(302, 261, pid, 7, 0, buffer));
        Native.report("ptrace", Native.call(101, 117, 16, pid, 0, 0));
        Native.report("memory of another", Native.call(310, 270, pid, buffer, 1, buffer, 1, 0));
    }
}
