package signalbox.child.weave;

import java.util.List;
import signalbox.wire.ClassBytes;

/** What gathers while one program is woven. For one thread. */
final class Weaving {

    private final Program program;
    private final Sites sites = new Sites();
    private int unknownCalls;
    private boolean startsProcesses;

    Weaving(Program program) {
        this.program = program;
    }

    Program program() {
        return program;
    }

    Sites sites() {
        return sites;
    }

    void unknownCall() {
        unknownCalls++;
    }

    void replaced(StandIn standIn) {
        Class<?> replaces = standIn.replaces();
        startsProcesses |= replaces == ProcessBuilder.class
                || (replaces == Runtime.class && standIn.name().equals("exec"));
    }

    Woven result(List<ClassBytes> classes) {
        return new Woven(classes, sites.inOrder(), unknownCalls, startsProcesses);
    }
}
