package signalbox.child;

import java.util.List;
import java.util.Map;
import signalbox.child.practice.PracticeProcess;
import signalbox.wire.Order;
import signalbox.wire.Report;

/** Main class of the run from which an AOT cache is made: does in one JVM what runners and compilers do first. */
public final class Training {

    private Training() {}

    /** Compiles, weaves and runs a small program, after the rehearsal. */
    public static void main(String[] arguments) throws Throwable {
        Posix posix = Posix.available() ? new Posix() : null;
        int descriptorOne = -1;
        if (posix != null) {
            posix.newSession();
            posix.dieWithParentAndAdoptOrphans();
            descriptorOne = posix.replaceByPipe(1);
        }
        JavaCompilation compilation = new JavaCompilation();
        Report report = compilation.compile(new Order.Compile(0, List.of(Compiler.rehearsal()), true));
        if (!(report instanceof Report.Compiled compiled)) {
            throw new IllegalStateException("the rehearsal does not compile: " + report);
        }
        Relay relay = new Relay(0);
        try (PracticeProcess practice = PracticeProcess.start(0)) {
            new Rehearsal(posix, descriptorOne, practice, relay).run();
        }
        Order.Execute order =
                new Order.Execute("Rehearsal", compiled.classes(), Map.of(), List.of(), true, 0, false, 0);
        Confining free = Confining.by(order, posix);
        new Job(order, Channel.toNobody(), posix, descriptorOne, null, relay, free).run();
    }
}
