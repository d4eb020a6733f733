package signalbox.child.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Prints what tracing costs: the same loops plain and woven, in JVMs like that of a run. No test, for it asserts
 * nothing about durations. Runs from the root of the project with the classes and the test classes in the class path.
 */
final class Costs {

    private static final Path SOURCE = Path.of("src/test/resources/load/Costs.java");

    private Costs() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("costs");
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path woven = Files.createDirectory(folder.resolve("woven"));
        CorpusProgram program = CorpusProgram.read(SOURCE);
        CorpusProgram.layOut(new Weaver().weave(program.compile(plain)).classes(), woven);
        System.out.println("plain, ns each");
        java(plain);
        System.out.println("woven, ns each");
        var socket = new TraceSocket(woven);
        try (socket) {
            java(woven);
        }
        System.out.println(socket.reports().size() + " reports");
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void java(Path classes) throws IOException, InterruptedException {
        new ProcessBuilder(Ran.command("Costs", classes)).inheritIO().start().waitFor();
    }
}
