package signalbox.child.weave;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import signalbox.child.trace.Trace;
import signalbox.wire.ClassBytes;

/** A program of the corpus: compiled, woven, and laid out in folders to be run by plain {@code java}. */
record CorpusProgram(String name, String source) {

    private static final List<String> OURS =
            List.of("signalbox/child/trace", "signalbox/child/calls", "signalbox/wire");

    static CorpusProgram read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".java", "");
            return new CorpusProgram(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first lines say must be seen: {@code // expect: LOCK in run, THREAD}. */
    List<Expectation> expectations() {
        return source.lines()
                .filter(line -> line.startsWith("// expect:"))
                .flatMap(line -> Stream.of(line.substring("// expect:".length()).split(",")))
                .map(Expectation::parse)
                .toList();
    }

    /** Compiles into a folder of its own. */
    List<ClassBytes> compile(Path folder) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("--release", "25", "--enable-preview", "-proc:none", "-d", folder.toString());
        if (!javac.getTask(messages, null, null, options, null, List.of(new Source(name, source)))
                .call()) {
            throw new IllegalArgumentException(name + " does not compile:\n" + messages);
        }
        List<ClassBytes> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String binaryName = file.getFileName().toString().replace(".class", "");
                classes.add(new ClassBytes(binaryName, Files.readAllBytes(file)));
            }
        }
        return classes;
    }

    /** Writes woven classes into a folder, and beside them what they call. */
    static void layOut(List<ClassBytes> woven, Path folder) throws IOException {
        for (ClassBytes one : woven) {
            Files.write(folder.resolve(one.name() + ".class"), one.bytes());
        }
        Path built = Path.of(URI.create(
                Trace.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        for (String part : OURS) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(built.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
