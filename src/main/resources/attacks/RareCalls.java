// attack: the rarer system calls
// needs: PROCESSES
import java.lang.foreign.*;

void main() throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
        long zero = arena.allocate(256, 8).address();
        report("bpf", Native.call(321, 280, 0, zero, 64));
        report("perf", Native.call(298, 241, zero, 0, -1, -1, 0));
        report("userfaultfd", Native.call(323, 282, 1));
        report("io_uring", Native.call(425, 425, 1, zero));
        report("add_key", Native.call(248, 217, zero, zero, 0, 0, 0));
        report("keyctl", Native.call(250, 219, 0, -3, 0));
        report("memfd", Native.call(319, 279, zero, 0));
        report("shared memory", Native.call(29, 194, 0, 4096, 0x3b6));
        report("semaphores", Native.call(64, 190, 0, 1, 0x3b6));
        report("message queues", Native.call(68, 186, 0, 0x3b6));
        report("mq_open", Native.call(240, 180, zero, 0x40, 0x1b6, 0));
        report("personality", Native.call(135, 92, 0x40000));
        report("open_by_handle_at", Native.call(304, 265, -100, zero, 0));
        report("a terminal's input", Native.call(16, 29, 0, 0x5412, zero));
        report("chown", Native.call(94, -1, zero, 0, 0));
        report("setxattr", Native.call(188, 5, zero, zero, zero, 0, 0));
    }
}

/** Refused as such: not because an argument was wrong, which would mean that the kernel looked at it. */
static void report(String what, long result) {
    boolean held = result == -1 || result == -38 || result == -25;
    IO.println((held ? "held: " : "THROUGH: ") + what + ": " + result);
}
