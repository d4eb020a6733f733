package signalbox.sandbox;

import java.util.List;

/**
 * What becomes of a system call whose arguments pass all tests; if one fails, the next rule for that call decides, and
 * after the last one the call is unknown.
 */
record SeccompRule(Syscall syscall, Verdict verdict, List<ArgumentTest> tests) {

    SeccompRule {
        tests = List.copyOf(tests);
    }

    /** What the kernel does with a call. */
    enum Verdict {
        ALLOW(0x7FFF_0000),
        /** It fails with EPERM. */
        REFUSE(0x0005_0000 | 1),
        /** It fails with EACCES, which the JDK tells as "Permission denied". */
        DENY(0x0005_0000 | 13),
        /** It fails with ENOTTY, which is what callers expect of files that are no terminal. */
        NO_TERMINAL(0x0005_0000 | 25),
        /** It fails with ENOSYS, as on a kernel that has no such call. */
        UNKNOWN(0x0005_0000 | 38),
        /** The process ends at once. */
        KILL(0x8000_0000);

        private final int action;

        Verdict(int action) {
            this.action = action;
        }

        int action() {
            return action;
        }
    }

    /**
     * Whether the lower 32 bits of an argument, under a mask, equal a value. All arguments that are looked at here are
     * ints to the kernel, or flags that fit in one.
     *
     * @param index of the argument, from 0
     */
    record ArgumentTest(int index, int mask, int value) {

        /** Stands for the process that installs the filter, which puts its own id there. */
        static final int SELF = 0x5E1F_5E1F;

        static ArgumentTest is(int index, int value) {
            return new ArgumentTest(index, -1, value);
        }

        static ArgumentTest masked(int index, int mask, int value) {
            return new ArgumentTest(index, mask, value);
        }

        static ArgumentTest isSelf(int index) {
            return new ArgumentTest(index, -1, SELF);
        }
    }
}
