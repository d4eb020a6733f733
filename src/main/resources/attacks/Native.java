import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;

/** System calls past the JDK, for attacks; and what became of them. */
final class Native {
    static final boolean ARM = System.getProperty("os.arch").equals("aarch64");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));

    /** The result, or an errno below 0. */
    static long call(long x86, long arm, long... arguments) throws Throwable {
        long[] a = java.util.Arrays.copyOf(arguments, 6);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = (long) SYSCALL.invokeExact(state, ARM ? arm : x86, a[0], a[1], a[2], a[3], a[4], a[5]);
            return result == -1 ? -state.get(ValueLayout.JAVA_INT, 0) : result;
        }
    }

    static void report(String what, long result) {
        if (result < 0) {
            IO.println("held: " + what + ", errno " + -result);
        } else {
            IO.println("THROUGH: " + what);
        }
    }
}
