package signalbox.child;

import java.util.List;
import signalbox.child.practice.PracticeProcess;
import signalbox.wire.Order;
import signalbox.wire.Report;

/** Main class of the run from which an AOT cache is made: does in one JVM what runners and compilers do first. */
public final class Training {

    private Training() {}

    /** Compiles, weaves and loads a small program, and prepares what a job needs. */
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
        ProgramLoader loader = new ProgramLoader(compiled.classes());
        MainMethod.of(Class.forName("Rehearsal", false, loader), new String[0]);
        try (PracticeProcess practice = PracticeProcess.start(0)) {
            new Rehearsal(posix, descriptorOne, practice).run();
        }
    }
}
