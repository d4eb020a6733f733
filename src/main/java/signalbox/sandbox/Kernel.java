package signalbox.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.List;

/**
 * System calls as they are, without what the C library puts around them: its functions that change a thread's user
 * change that of every thread of the process. Thread-safe.
 */
final class Kernel {

    private static final long AT_FDCWD = -100;
    private static final long O_PATH = 0x20_0000;
    private static final long O_CLOEXEC = 0x8_0000;
    private static final long PR_SET_NO_NEW_PRIVS = 38;
    private static final long SECCOMP_SET_MODE_FILTER = 1;
    private static final int LANDLOCK_CREATE_RULESET = 444;
    private static final int LANDLOCK_ADD_RULE = 445;
    private static final int LANDLOCK_RESTRICT_SELF = 446;
    private static final long LANDLOCK_VERSION = 1;
    private static final long SYSINFO_BYTES = 128;
    private static final long SYSINFO_TOTAL = 32;
    private static final long SYSINFO_UNIT = 104;

    private final Architecture architecture;
    private final VarHandle errno;
    private final MethodHandle syscall;

    @SuppressWarnings("restricted")
    Kernel(Architecture architecture) {
        this.architecture = architecture;
        this.errno = Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));
        Linker linker = Linker.nativeLinker();
        this.syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Architecture architecture() {
        return architecture;
    }

    /** Version of the kernel's Landlock; 0 or less if it has none. */
    int landlockVersion() {
        return (int) call(LANDLOCK_CREATE_RULESET, 0, 0, LANDLOCK_VERSION, 0, 0);
    }

    /** A descriptor of the new rule set, or an errno below 0. */
    int createRuleset(byte[] attributes) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(LANDLOCK_CREATE_RULESET, copy(arena, attributes).address(), attributes.length, 0, 0, 0);
        }
    }

    long addRule(int ruleset, int type, byte[] attributes) {
        try (Arena arena = Arena.ofConfined()) {
            return call(
                    LANDLOCK_ADD_RULE, ruleset, type, copy(arena, attributes).address(), 0, 0);
        }
    }

    /** Binds the calling thread, and all that it starts, to the rules. */
    long restrictSelf(int ruleset) {
        return call(LANDLOCK_RESTRICT_SELF, ruleset, 0, 0, 0, 0);
    }

    /** A descriptor that only names the file, or an errno below 0. */
    int openPath(Path path) {
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom(path.toString()).address();
            return (int) call(number(Syscall.OPENAT), AT_FDCWD, name, O_PATH | O_CLOEXEC, 0, 0);
        }
    }

    void close(int descriptor) {
        call(number(Syscall.CLOSE), descriptor, 0, 0, 0, 0);
    }

    /** The calling thread, and it alone, is that user of that group and no other, with no capabilities, for good. */
    long becomeUser(int id) {
        long groups = call(number(Syscall.SETGROUPS), 0, 0, 0, 0, 0);
        long group = call(number(Syscall.SETRESGID), id, id, id, 0, 0);
        long user = call(number(Syscall.SETRESUID), id, id, id, 0, 0);
        return Math.min(groups, Math.min(group, user));
    }

    /** From now on nothing that the calling thread starts can gain rights. */
    long noNewPrivileges() {
        return call(number(Syscall.PRCTL), PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    }

    /** Puts the filter over each system call of the calling thread and of what it starts. */
    long filter(List<Long> program) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = arena.allocate(16, 8);
            header.set(JAVA_SHORT, 0, (short) program.size());
            MemorySegment code = arena.allocate(JAVA_LONG, program.size());
            for (int i = 0; i < program.size(); i++) {
                code.setAtIndex(JAVA_LONG, i, program.get(i));
            }
            header.set(JAVA_LONG, 8, code.address());
            return call(number(Syscall.SECCOMP), SECCOMP_SET_MODE_FILTER, 0, header.address(), 0, 0);
        }
    }

    /** Memory of the machine, whatever a container is allowed of it. */
    long machineBytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(SYSINFO_BYTES, 8);
            call(number(Syscall.SYSINFO), info.address(), 0, 0, 0, 0);
            return info.get(JAVA_LONG, SYSINFO_TOTAL) * info.get(JAVA_INT, SYSINFO_UNIT);
        }
    }

    int userId() {
        return (int) call(number(Syscall.GETEUID), 0, 0, 0, 0, 0);
    }

    private int number(Syscall call) {
        return call.number(architecture);
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        MemorySegment segment = arena.allocate(bytes.length, 8);
        segment.copyFrom(MemorySegment.ofArray(bytes));
        return segment;
    }

    /** The result, or an errno below 0. */
    private long call(int number, long a, long b, long c, long d, long e) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(JAVA_INT.byteSize(), 4);
            long result = (long) syscall.invokeExact(state, (long) number, a, b, c, d, e, 0L);
            return result == -1 ? -(int) errno.get(state, 0L) : result;
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("functions of the C library throw nothing", thrown);
        }
    }
}
