// attack: signals, priorities, processors and limits of processes outside, by a program that may have its own
// needs: PROCESSES
// alone: safe
import java.lang.foreign.Arena;

void main() throws Throwable {
    Native.report("kill", Native.call(62, 129, Long.getLong("victim.process"), 0));
    if (System.getProperty("bare") == null) {
        long pid = Long.getLong("victim.process");
        for (long other : new long[] {pid, Long.getLong("victim.jvm")}) {
            Native.report("setpriority", Native.call(141, 140, 0, other, 10));
            Native.report("ioprio", Native.call(251, 30, 1, other, 0x4007));
            try (Arena arena = Arena.ofConfined()) {
                long buffer = arena.allocate(256, 8).fill((byte) 1).address();
                Native.report("affinity", Native.call(203, 122, other, 8, buffer));
                Native.report("limits", Native.call(302, 261, other, 7, 0, buffer));
                Native.report("memory of another", Native.call(310, 270, other, buffer, 1, buffer, 1, 0));
            }
        }
        Native.report("ptrace", Native.call(101, 117, 16, pid, 0, 0));
        var handle = ProcessHandle.of(Long.getLong("victim.process"));
        IO.println(handle.isPresent() && handle.get().destroyForcibly() ? "THROUGH: destroyed it" : "held: not to be destroyed");
    }
}
