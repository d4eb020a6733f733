package signalbox.sandbox;

import java.util.ArrayList;
import java.util.List;
import signalbox.sandbox.SeccompRule.ArgumentTest;
import signalbox.sandbox.SeccompRule.Verdict;

/**
 * Assembles rules to what the kernel takes: an array of {@code struct sock_filter}, a program that is run over each
 * system call. Calls of another architecture end the process.
 */
final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    /** Offsets in {@code struct seccomp_data}. */
    private static final int NUMBER = 0;

    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;

    /** Numbers from here on belong to a second calling convention of x86-64, which nothing of ours uses. */
    private static final int X32 = 0x4000_0000;

    private final Architecture architecture;
    private final List<Long> code = new ArrayList<>();

    private SeccompFilter(Architecture architecture) {
        this.architecture = architecture;
    }

    /**
     * The filter, each {@code sock_filter} as the number that its eight bytes are on a little-endian processor.
     *
     * @param others what becomes of calls without a rule
     */
    static List<Long> assemble(List<SeccompRule> rules, Verdict others, Architecture architecture) {
        SeccompFilter filter = new SeccompFilter(architecture);
        filter.begin();
        SeccompTables.bySyscall(rules).forEach(filter::add);
        filter.add(RETURN, 0, 0, others.action());
        return List.copyOf(filter.code);
    }

    /** Over a child for its whole life. */
    static List<Long> ofLaunch(Architecture architecture) {
        return assemble(SeccompTables.launch(), Verdict.UNKNOWN, architecture);
    }

    /** Over a program, beside that of its launch. */
    static List<Long> ofProgram(Profile profile, Architecture architecture) {
        return assemble(SeccompTables.beyondLaunch(profile), Verdict.ALLOW, architecture);
    }

    private void begin() {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_IF_EQUAL, 1, 0, architecture.audit());
        add(RETURN, 0, 0, Verdict.KILL.action());
        add(LOAD, 0, 0, NUMBER);
        if (architecture == Architecture.X86_64) {
            add(JUMP_IF_AT_LEAST, 0, 1, X32);
            add(RETURN, 0, 0, Verdict.KILL.action());
        }
    }

    private void add(Syscall syscall, List<SeccompRule> rules) {
        int number = syscall.number(architecture);
        if (number < 0) {
            return;
        }
        int length = rules.stream().mapToInt(SeccompFilter::length).sum() + 1;
        add(JUMP_IF_EQUAL, 0, length, number);
        rules.forEach(this::add);
        add(RETURN, 0, 0, Verdict.UNKNOWN.action());
    }

    private void add(SeccompRule rule) {
        int left = length(rule);
        for (ArgumentTest test : rule.tests()) {
            add(LOAD, 0, 0, ARGUMENTS + 8 * test.index());
            add(AND, 0, 0, test.mask());
            left -= 3;
            add(JUMP_IF_EQUAL, 0, left, test.value());
        }
        add(RETURN, 0, 0, rule.verdict().action());
    }

    private static int length(SeccompRule rule) {
        return 3 * rule.tests().size() + 1;
    }

    private void add(int operation, int ifTrue, int ifFalse, int value) {
        if (ifTrue > 255 || ifFalse > 255) {
            throw new IllegalArgumentException("A jump of a filter leads at most 255 instructions on.");
        }
        code.add(operation | ((long) ifTrue << 16) | ((long) ifFalse << 24) | ((long) value << 32));
    }
}
