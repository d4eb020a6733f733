package signalbox.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sees to it that tests of bubblewrap have it: installs it where it is missing and the tests may do so. Where they may
 * not, those tests are skipped, and say what to install.
 */
public final class BubblewrapPackage {

    /** What installing it said. */
    private static final Path LOG = Path.of("target", "bubblewrap-install.log");

    private BubblewrapPackage() {}

    /** Installs it, if it is not there, with root's rights on Debian or Ubuntu; otherwise does nothing. */
    public static void installIfMissing() throws IOException, InterruptedException {
        if (isThere() || !rootOfDebian()) {
            return;
        }
        if (!(succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "bubblewrap"))) {
            throw new IllegalStateException("The tests of the sandbox need bubblewrap and could not install it (see "
                    + LOG + "): apt-get install bubblewrap.");
        }
    }

    private static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(place -> !place.isEmpty())
                .anyMatch(place -> Files.isExecutable(Path.of(place, "bwrap")));
    }

    private static boolean rootOfDebian() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    /** The tests' own standard output belongs to the build, so what a command says goes to a file. */
    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor() == 0;
    }
}
