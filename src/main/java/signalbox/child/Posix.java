package signalbox.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * The few functions of the C library that the JDK has no name for. Linux and macOS. Thread-safe; a call that a signal
 * interrupts is made again; one that fails throws an {@link IOException} that names the function and its errno.
 */
final class Posix {

    private static final boolean LINUX = System.getProperty("os.name", "").equals("Linux");
    private static final int EINTR = 4;
    private static final int F_DUPFD_CLOEXEC = LINUX ? 1030 : 67;
    private static final int O_RDONLY = 0;
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final long SIGKILL = 9;
    private static final short POLLIN = 1;
    private static final int EPERM = 1;
    private static final long SECCOMP = System.getProperty("os.arch", "").equals("aarch64") ? 277 : 317;
    private static final long SECCOMP_SET_MODE_FILTER = 1;
    private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

    private final MethodHandle setsid = function("setsid", 0);
    private final MethodHandle fcntl = function("fcntl", 2, JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle dup2 = function("dup2", 0, JAVA_INT, JAVA_INT);
    private final MethodHandle close = function("close", 0, JAVA_INT);
    private final MethodHandle open = function("open", 2, ADDRESS, JAVA_INT);
    private final MethodHandle pipe = function("pipe", 0, ADDRESS);
    private final MethodHandle poll = function("poll", 0, ADDRESS, JAVA_LONG, JAVA_INT);
    private final MethodHandle setrlimit = function("setrlimit", 0, JAVA_INT, ADDRESS);
    private final MethodHandle read = transfer("read");
    private final MethodHandle write = transfer("write");

    /** One call of a function, which notes its errno in the given segment. */
    private interface Call {
        long make(MemorySegment state) throws Throwable;
    }

    /** Whether this system has these functions. */
    static boolean available() {
        return LINUX || System.getProperty("os.name", "").startsWith("Mac");
    }

    /** Makes this process the leader of a session of its own, by which all that it starts can be found. */
    void newSession() throws IOException {
        // It is refused to who leads a session already.
        checked("setsid", state -> {
            int result = (int) setsid.invokeExact(state);
            return result < 0 && (int) ERRNO.get(state, 0L) == EPERM ? 0 : result;
        });
    }

    /** Lowers a limit on resources, for good. */
    void limit(int resource, long value) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocateFrom(JAVA_LONG, value, value);
            checked("setrlimit " + resource, state -> (int) setrlimit.invokeExact(state, resource, limit));
        }
    }

    /**
     * Puts a filter over the system calls of all threads of this process, and of all that it starts; on
     * Linux. Whoever started this process must have seen to it that it can gain no rights.
     */
    void filter(List<Long> program) throws IOException {
        MethodHandle syscall = link(
                "syscall",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS),
                Linker.Option.firstVariadicArg(1));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = arena.allocate(16, 8);
            MemorySegment code = arena.allocateFrom(
                    JAVA_LONG, program.stream().mapToLong(Long::longValue).toArray());
            header.set(JAVA_SHORT, 0, (short) program.size());
            header.set(ADDRESS, 8, code);
            long thread = checked("seccomp", state -> (long)
                    syscall.invokeExact(state, SECCOMP, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, header));
            if (thread != 0) {
                throw new IOException("A thread of this process cannot be bound.");
            }
        }
    }

    /** On Linux: this process is killed when the thread that started it ends, and adopts its orphaned descendants. */
    void dieWithParentAndAdoptOrphans() throws IOException {
        if (LINUX) {
            MethodHandle prctl = function("prctl", 1, JAVA_INT, JAVA_LONG);
            checked("prctl", state -> (int) prctl.invokeExact(state, PR_SET_PDEATHSIG, SIGKILL));
            checked("prctl", state -> (int) prctl.invokeExact(state, PR_SET_CHILD_SUBREAPER, 1L));
        }
    }

    /** A copy of the descriptor, 10 or above, that no child process inherits. */
    int duplicate(int descriptor) throws IOException {
        return (int) checked("fcntl", state -> (int) fcntl.invokeExact(state, descriptor, F_DUPFD_CLOEXEC, 10));
    }

    /** Puts the null device in the descriptor's place. */
    void replaceByNothing(int descriptor) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/dev/null");
            int nothing = (int) checked("open", state -> (int) open.invokeExact(state, path, O_RDONLY));
            move(nothing, descriptor);
        }
    }

    /** Puts a new pipe's writing end in the descriptor's place; returns the reading end, kept as by duplicate. */
    int replaceByPipe(int descriptor) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            checked("pipe", state -> (int) pipe.invokeExact(state, ends));
            int reading = ends.getAtIndex(JAVA_INT, 0);
            int kept = duplicate(reading);
            move(ends.getAtIndex(JAVA_INT, 1), descriptor);
            close(reading);
            return kept;
        }
    }

    /** Whether a read there would return at once, within that many milliseconds; −1 waits for ever. */
    boolean readable(int descriptor, int millis) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment polled = arena.allocate(8, 4);
            polled.set(JAVA_INT, 0, descriptor);
            polled.set(JAVA_SHORT, 4, POLLIN);
            return checked("poll", state -> (int) poll.invokeExact(state, polled, 1L, millis)) > 0;
        }
    }

    /** Reads up to {@code count} bytes into the segment; 0 at the end of the stream. */
    int read(int descriptor, MemorySegment into, long count) throws IOException {
        return (int) checked("read", state -> (long) read.invokeExact(state, descriptor, into, count));
    }

    /** Writes up to {@code count} bytes and says how many it were. */
    long write(int descriptor, MemorySegment from, long count) throws IOException {
        return checked("write", state -> (long) write.invokeExact(state, descriptor, from, count));
    }

    private void move(int from, int to) throws IOException {
        checked("dup2", state -> (int) dup2.invokeExact(state, from, to));
        close(from);
    }

    private void close(int descriptor) throws IOException {
        checked("close", state -> (int) close.invokeExact(state, descriptor));
    }

    private static long checked(String name, Call call) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            while (true) {
                long result = call.make(state);
                int errno = (int) ERRNO.get(state, 0L);
                if (result >= 0) {
                    return result;
                }
                if (errno != EINTR) {
                    throw new IOException(name + " failed with errno " + errno);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(name + " failed", e);
        }
    }

    private static MethodHandle transfer(String name) {
        return link(name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    }

    /** A function that returns an int; those with a variable number of arguments say how many are fixed. */
    private static MethodHandle function(String name, int fixed, MemoryLayout... parameters) {
        FunctionDescriptor descriptor = FunctionDescriptor.of(JAVA_INT, parameters);
        return fixed == 0 ? link(name, descriptor) : link(name, descriptor, Linker.Option.firstVariadicArg(fixed));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = new Linker.Option[options.length + 1];
        all[0] = Linker.Option.captureCallState("errno");
        System.arraycopy(options, 0, all, 1, options.length);
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, all);
    }
}
