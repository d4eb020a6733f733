package signalbox.runner;

import java.util.List;
import signalbox.wire.Diagnostic;
import signalbox.wire.Report;

/** What came of compiling a program. Sentences are for the reader. */
public sealed interface Compilation {

    /** It compiled. */
    record Compiled(Report.Compiled result) implements Compilation {}

    /** It did not compile. */
    record Refused(List<Diagnostic> diagnostics) implements Compilation {}

    /** Nothing was wrong with it so far, but it kept the compiler busy for too long. */
    record TookTooLong(String sentence) implements Compilation {}

    /** The source, or what it compiles to, is too large. */
    record TooLarge(String sentence) implements Compilation {}

    /** The compiler itself failed. */
    record Broken(String sentence) implements Compilation {}
}
