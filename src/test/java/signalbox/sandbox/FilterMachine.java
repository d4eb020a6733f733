package signalbox.sandbox;

import java.util.List;

/**
 * Runs filters as the kernel does, over one system call.
 *
 * @param filters those in force, the newest first
 */
record FilterMachine(List<List<Long>> filters) {

    private static final int ACTION = 0xFFFF_0000;

    /** What the kernel does: the strictest that one says, and what the newest says of those that are as strict. */
    int decide(int audit, int number, long... arguments) {
        int strictest = run(filters.getFirst(), audit, number, arguments);
        for (List<Long> filter : filters.subList(1, filters.size())) {
            int said = run(filter, audit, number, arguments);
            // As signed numbers: to end the process is the least of all.
            if ((said & ACTION) < (strictest & ACTION)) {
                strictest = said;
            }
        }
        return strictest;
    }

    private static int run(List<Long> program, int audit, int number, long... arguments) {
        int at = 0;
        int accumulator = 0;
        while (true) {
            long instruction = program.get(at);
            int operation = (int) (instruction & 0xFFFF);
            int ifTrue = (int) (instruction >> 16) & 0xFF;
            int ifFalse = (int) (instruction >> 24) & 0xFF;
            int value = (int) (instruction >> 32);
            at++;
            switch (operation) {
                case 0x20 -> accumulator = load(value, audit, number, arguments);
                case 0x54 -> accumulator &= value;
                case 0x15 -> at += accumulator == value ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, value) >= 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return value;
                }
                default -> throw new IllegalStateException("no such operation: " + operation);
            }
        }
    }

    private static int load(int offset, int audit, int number, long[] arguments) {
        return switch (offset) {
            case 0 -> number;
            case 4 -> audit;
            default -> (int) arguments[(offset - 16) / 8];
        };
    }
}
