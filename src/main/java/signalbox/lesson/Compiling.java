package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Tells which programs of a content folder do not compile, or only with a warning. The compiler runs none of their code
 * and keeps nothing of them. A program that was seen before is not compiled again. Thread-safe: one at a time.
 */
final class Compiling {

    /** Previews are allowed, and saying that one is used is no warning. */
    private static final List<String> OPTIONS = List.of(
            "--release",
            String.valueOf(Runtime.version().feature()),
            "--enable-preview",
            "-proc:none",
            "-implicit:none",
            "-Xlint:all,-preview",
            "-Xdiags:compact");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager platform = compiler.getStandardFileManager(null, Locale.ENGLISH, null);

    /** What was wrong with programs that were compiled, in javac's order. */
    private final Map<Source, List<Fault>> seen = new HashMap<>();

    private record Source(String file, String text) {}

    private record Fault(int line, String reason) {}

    /** All that javac says of the programs beside the lessons of that folder, by file and line. */
    synchronized List<Problem> problems(Path root) {
        var problems = new ArrayList<Problem>();
        for (Path program : programs(root)) {
            String name = root.relativize(program).toString().replace('\\', '/');
            var source = new Source(String.valueOf(program.getFileName()), Page.text(program, new Problems().in(name)));
            seen.computeIfAbsent(source, this::faults).stream()
                    .map(fault -> new Problem(name, fault.line(), fault.reason()))
                    .forEach(problems::add);
        }
        return List.copyOf(problems);
    }

    /** Java files two folders deep: in a lesson in a chapter. */
    static List<Path> programs(Path root) {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> root.relativize(file).getNameCount() == 3)
                    .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fault> faults(Source source) {
        var said = new DiagnosticCollector<JavaFileObject>();
        var file = new SimpleJavaFileObject(URI.create("memory:///" + source.file()), JavaFileObject.Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
        try {
            compiler.getTask(null, new NothingKept(platform), said, OPTIONS, null, List.of(file))
                    .call();
        } catch (StackOverflowError _) {
            return List.of(new Fault(1, "an expression is nested too deeply to be compiled"));
        }
        return said.getDiagnostics().stream()
                .filter(Compiling::isFault)
                .map(each -> new Fault((int) Math.max(1, each.getLineNumber()), reason(each)))
                .toList();
    }

    private static boolean isFault(Diagnostic<?> said) {
        return switch (said.getKind()) {
            case ERROR -> true;
            // What javac warns of without a place is about how it was started.
            case WARNING, MANDATORY_WARNING -> said.getSource() != null;
            case NOTE, OTHER -> false;
        };
    }

    private static String reason(Diagnostic<?> said) {
        String kind = said.getKind() == Diagnostic.Kind.ERROR ? "does not compile: " : "compiles with a warning: ";
        return kind
                + said.getMessage(Locale.ENGLISH).replaceAll("\\R\\s*", "; ").strip();
    }
}
