package signalbox.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import signalbox.runner.Gate;
import signalbox.runner.Kind;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.sandbox.Unconfined;

/**
 * What JVMs that attack need of the build, laid where any user can read it (the checkout may be where no other user can
 * look), with the AOT cache that all their children can share.
 */
final class AttackedBuild {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final List<String> NEEDED = List.of(
            "classes/signalbox/wire",
            "classes/signalbox/runner",
            "classes/signalbox/sandbox",
            "classes/signalbox/attack",
            "classes/attacks",
            "test-classes/signalbox/attack",
            "signalbox-child.jar");

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    private final Path build;

    private AttackedBuild(Path build) {
        this.build = build;
    }

    /** Lays it into that folder; the cache is not made. */
    static AttackedBuild in(Path folder) throws IOException {
        Path build = Files.createDirectory(folder.resolve("build"));
        for (String each : NEEDED) {
            copy(TARGET.resolve(each), build.resolve(each));
        }
        return new AttackedBuild(build);
    }

    Path childJar() {
        return build.resolve("signalbox-child.jar");
    }

    /** Folder of the AOT cache. */
    Path cache() {
        return build.resolve("cache");
    }

    /** What a JVM of another user ended with. */
    record Ended(int status, String said) {}

    /**
     * Runs such a JVM in a folder of its own and waits for its end.
     *
     * @param asRoot whether it stays root, if the tests run as root
     * @param arguments after those that say where things are
     */
    Ended run(boolean asRoot, Class<?> main, Path own, String... arguments) throws IOException, InterruptedException {
        Process process = start(asRoot, main, own, arguments);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Starts one. */
    Process start(boolean asRoot, Class<?> main, Path own, String... arguments) throws IOException {
        Files.setPosixFilePermissions(Files.createDirectories(own), PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>(isRoot() && !asRoot ? AS_NOBODY : List.of());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                build.resolve("classes") + ":" + build.resolve("test-classes"),
                main.getName(),
                own.resolve("c").toString(),
                childJar().toString(),
                cache().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Makes the cache, which a pool does once its spare is there; pays for many children. */
    void makeCache(Path work) throws IOException, InterruptedException {
        Files.createDirectory(cache());
        RunnerSettings settings = new RunnerSettings(
                childJar(),
                work,
                cache(),
                Map.of(new Kind(Kind.USUAL_HEAP, false), 1),
                Duration.ofSeconds(20),
                List.of(),
                new Unconfined(List.of("not asked for")),
                true);
        RunnerPool pool = new RunnerPool(settings, new Gate());
        try {
            while (!isMade()) {
                TimeUnit.MILLISECONDS.sleep(50); // until the file appears; the test's timeout bounds it
            }
        } finally {
            pool.close();
        }
    }

    private boolean isMade() throws IOException {
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(cache(), "children-*.aot")) {
            return caches.iterator().hasNext();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
