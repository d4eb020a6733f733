package signalbox.runner;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * What the site asks of the kernel about processes, on Linux. Thread-safe. A process that is gone already is no
 * error, so results are not looked at.
 */
final class Signals {

    private static final int SIGKILL = 9;
    private static final int SIGSTOP = 19;
    private static final int WNOHANG = 1;
    private static final int PR_SET_CHILD_SUBREAPER = 36;

    private final MethodHandle kill = link("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private final MethodHandle waitpid = link("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle prctl =
            link("prctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG), Linker.Option.firstVariadicArg(1));

    /** From now on this process is the parent of all orphans among its descendants, so that none gets away. */
    void adoptOrphans() {
        call(() -> (int) prctl.invokeExact(PR_SET_CHILD_SUBREAPER, 1L));
    }

    /** Halts the process where it stands: it cannot start others any more. */
    void halt(long pid) {
        call(() -> (int) kill.invokeExact((int) pid, SIGSTOP));
    }

    void kill(long pid) {
        call(() -> (int) kill.invokeExact((int) pid, SIGKILL));
    }

    /** Ends all processes of the group that has that number; none, if there is no such group. */
    void killGroup(long group) {
        call(() -> (int) kill.invokeExact((int) -group, SIGKILL));
    }

    /** Takes a dead child out of the process table. Only for children that the JDK does not know of. */
    void reap(long pid) {
        call(() -> (int) waitpid.invokeExact((int) pid, MemorySegment.NULL, WNOHANG));
    }

    private interface Call {
        int make() throws Throwable;
    }

    private static void call(Call call) {
        try {
            call.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("functions of the C library throw nothing", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, options);
    }
}
