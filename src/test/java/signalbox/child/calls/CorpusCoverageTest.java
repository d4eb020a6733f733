package signalbox.child.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looks for a stand-in that no program of the corpus would call. */
@Timeout(120)
final class CorpusCoverageTest {

    /** A call in a program, as it is compiled. */
    private record Call(String owner, String name, List<String> parameters) {}

    @TempDir
    private Path classes;

    @Test
    void everyStandInIsCalledBySomeProgramOfTheCorpus() throws IOException, URISyntaxException {
        compile(corpus());
        Set<Call> calls = calls();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            assertEquals(
                    List.of(),
                    StandIn.all().stream()
                            .filter(s -> calls.stream().noneMatch(call -> isFor(s, call, loader)))
                            .toList());
        }
    }

    private static List<File> corpus() throws IOException, URISyntaxException {
        URI folder = CorpusCoverageTest.class.getResource("/corpus").toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .toList();
        }
    }

    private void compile(List<File> programs) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        List<String> options = List.of("-nowarn", "--enable-preview", "--release", "25", "-d", classes.toString());
        try (var files = javac.getStandardFileManager(null, null, null)) {
            assertTrue(
                    javac.getTask(said, files, null, options, null, files.getJavaFileObjectsFromFiles(programs))
                            .call(),
                    said::toString);
        }
    }

    private Set<Call> calls() throws IOException {
        var calls = new HashSet<Call>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                for (MethodModel method : ClassFile.of().parse(file).methods()) {
                    method.code()
                            .ifPresent(code -> code.forEach(element -> {
                                if (element instanceof InvokeInstruction call) {
                                    calls.add(call(call));
                                }
                            }));
                }
            }
        }
        return calls;
    }

    private static Call call(InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        return new Call(
                call.owner().name().stringValue(),
                call.name().stringValue(),
                type.parameterList().stream().map(ClassDesc::descriptorString).toList());
    }

    private static boolean isFor(StandIn standIn, Call call, ClassLoader loader) {
        if (!standIn.name().equals(call.name())
                || !standIn.parameters().stream()
                        .map(Class::descriptorString)
                        .toList()
                        .equals(call.parameters())) {
            return false;
        }
        try {
            return standIn.owner().isAssignableFrom(Class.forName(call.owner().replace('/', '.'), false, loader));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
