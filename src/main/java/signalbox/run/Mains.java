package signalbox.run;

import java.util.List;
import java.util.Optional;
import signalbox.lesson.Program;
import signalbox.wire.ClassBytes;
import signalbox.wire.Report;

/** Which class of a compiled program is started, and why none can be. Stateless. */
final class Mains {

    /** Packages that the JDK, or what runs programs, has for itself. */
    private static final List<String> RESERVED = List.of("signalbox.", "java.", "javax.", "jdk.", "sun.", "com.sun.");

    private Mains() {}

    /** What keeps it from being started, if something does. */
    static Optional<RunOutcome> fault(RunRequest request, Report.Compiled compiled) {
        Program program = request.program();
        if (program.isOwn() && !request.mayStartProcesses() && startsProcesses(program, compiled)) {
            return Optional.of(Verdicts.processesNotHeld());
        }
        Optional<String> reserved = compiled.classes().stream()
                .map(ClassBytes::name)
                .filter(name -> RESERVED.stream().anyMatch(name::startsWith))
                .findFirst();
        if (reserved.isPresent()) {
            return reserved.map(Verdicts::reservedName);
        }
        List<String> mains = compiled.mainClasses();
        if (mains.isEmpty()) {
            return Optional.of(Verdicts.noMain());
        }
        // A program that starts processes of itself has a main for each, so the name decides.
        return mains.size() == 1 || mains.contains(first(program))
                ? Optional.empty()
                : Optional.of(Verdicts.severalMains(mains, first(program)));
    }

    /** Whether it is laid out so that it can start processes of itself. */
    static boolean startsProcesses(Program program, Report.Compiled compiled) {
        return program.startsProcesses() || compiled.startsProcesses();
    }

    /** The class to start: the one that is named like the first file, or the only one. */
    static String choose(Program program, Report.Compiled compiled) {
        return compiled.mainClasses().contains(first(program))
                ? first(program)
                : compiled.mainClasses().getFirst();
    }

    private static String first(Program program) {
        String file = program.files().getFirst().name();
        return file.substring(0, file.lastIndexOf('.'));
    }
}
