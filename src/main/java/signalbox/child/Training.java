package signalbox.child;

import signalbox.wire.Order;
import signalbox.wire.Report;
import java.util.List;

/** Main class of the run from which an AOT cache is made: does in one JVM what runners and compilers do first. */
public final class Training {

    private Training() {}

    /** Compiles, weaves and loads a small program, and prepares what a job needs. */
    public static void main(String[] arguments) throws Throwable {
        if (Posix.available()) {
            Posix posix = new Posix();
            posix.newSession();
            posix.dieWithParentAndAdoptOrphans();
        }
        Rehearsal.run();
        JavaCompilation compilation = new JavaCompilation();
        Report report = compilation.compile(new Order.Compile(0, List.of(Compiler.rehearsal()), true));
        if (!(report instanceof Report.Compiled compiled)) {
            throw new IllegalStateException("the rehearsal does not compile: " + report);
        }
        ProgramLoader loader = new ProgramLoader(compiled.classes());
        MainMethod.of(Class.forName("Rehearsal", false, loader), new String[0]);
    }
}
