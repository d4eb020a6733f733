package signalbox.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Program;
import signalbox.runner.Compilation;
import signalbox.runner.CompilerProcess;
import signalbox.wire.Report;
import signalbox.wire.SourceFile;

/**
 * Programs that were compiled and woven, those that were used last. Weaver and JDK are the same for as long as this
 * object lives, so the source alone names a program. Thread-safe.
 */
final class ProgramCache {

    private record Key(List<SourceFile> sources, boolean woven) {

        static Key of(Program program) {
            return new Key(program.files(), program.traced());
        }
    }

    private final CompilerProcess compiler;
    private final int most;
    private final Map<Key, Report.Compiled> programs = new LinkedHashMap<>();

    /**
     * @param most programs that are kept
     */
    ProgramCache(CompilerProcess compiler, int most) {
        this.compiler = compiler;
        this.most = most;
    }

    /** What it was compiled to, if that is kept. */
    synchronized Optional<Report.Compiled> find(Program program) {
        Key key = Key.of(program);
        Report.Compiled found = programs.remove(key);
        if (found != null) {
            programs.put(key, found);
        }
        return Optional.ofNullable(found);
    }

    /** Compiles it unless that is kept. */
    Compilation compile(Program program) throws InterruptedException {
        Optional<Report.Compiled> found = find(program);
        if (found.isPresent()) {
            return new Compilation.Compiled(found.get());
        }
        Key key = Key.of(program);
        Compilation compilation = compiler.compile(key.sources(), key.woven());
        if (compilation instanceof Compilation.Compiled(Report.Compiled result)) {
            keep(key, result);
        }
        return compilation;
    }

    private synchronized void keep(Key key, Report.Compiled result) {
        programs.put(key, result);
        if (programs.size() > most) {
            programs.remove(programs.keySet().iterator().next());
        }
    }
}
