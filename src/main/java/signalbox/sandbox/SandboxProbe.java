package signalbox.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the strongest sandbox that works here, by starting the real command in each, strongest first. Where none does
 * there is none, with the reasons.
 */
public final class SandboxProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SAID = 300;

    private final Path folder;
    private final List<String> command;
    private final List<Path> readable;
    private final List<String> reasons = new ArrayList<>();

    /**
     * @param folder in which a file and a child's folder may be laid
     * @param command of a JVM such as children are, which ends with 0 by itself
     * @param readable files of ours that it needs
     */
    public SandboxProbe(Path folder, List<String> command, List<Path> readable) {
        this.folder = folder.toAbsolutePath();
        this.command = List.copyOf(command);
        this.readable = List.copyOf(readable);
    }

    /** The strongest that works. */
    public Sandbox strongest() {
        Optional<Sandbox> found = bubblewrap();
        if (found.isEmpty()) {
            found = landlock();
        }
        return found.orElseGet(() -> new Unconfined(reasons));
    }

    /**
     * The one that is wanted.
     *
     * @throws IOException if it does not work here, with the reason
     */
    public Sandbox chosen(SandboxChoice choice) throws IOException {
        return switch (choice) {
            case STRONGEST -> strongest();
            case BUBBLEWRAP -> bubblewrap().orElseThrow(this::refusal);
            case LANDLOCK -> landlock().orElseThrow(this::refusal);
            case NONE -> new Unconfined(List.of("it is switched off by SIGNALBOX_SANDBOX"));
        };
    }

    private IOException refusal() {
        return new IOException(
                "The sandbox that SIGNALBOX_SANDBOX names does not work here. " + String.join("; ", reasons) + ".");
    }

    /** Bubblewrap, if it works. */
    public Optional<Sandbox> bubblewrap() {
        return probe("bubblewrap", kernel -> {
            Path program = installed("bwrap").orElseThrow(() -> new IOException("bwrap is not installed"));
            return new Bubblewrap(program, kernel, JavaFiles.ofThisJvm(), folder);
        });
    }

    /** Landlock and seccomp, if they work. */
    public Optional<Sandbox> landlock() {
        return probe("Landlock", kernel -> {
            if (kernel.landlockVersion() < 1) {
                throw new IOException("the kernel has none, or it is switched off");
            }
            return new Landlocked(kernel, JavaFiles.ofThisJvm());
        });
    }

    /** Why those that were tried do not work, a sentence each. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    private interface Maker {
        Sandbox make(Kernel kernel) throws IOException;
    }

    private Optional<Sandbox> probe(String name, Maker maker) {
        Optional<Architecture> architecture = Architecture.here();
        if (architecture.isEmpty()) {
            reasons.add(name + ": only on Linux, on x86-64 and aarch64");
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            letThrough(folder);
            Sandbox sandbox = maker.make(new Kernel(architecture.get()));
            tryOut(sandbox);
            return Optional.of(sandbox);
        } catch (IOException | UncheckedIOException unusable) {
            Throwable cause = unusable.getCause();
            reasons.add(name + ": " + unusable.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")"));
            return Optional.empty();
        }
    }

    /** Another user may not look into it, but pass to what is its own. */
    private static void letThrough(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private void tryOut(Sandbox sandbox) throws IOException {
        Path own = Files.createTempDirectory(folder, "probe");
        try {
            Sandboxed child = sandbox.start(new Launch(command, own, Map.of("LC_ALL", "C.UTF-8"), readable, List.of()));
            await(child.process());
            sandbox.ended(child);
        } finally {
            Files.delete(own);
        }
    }

    private static void await(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("a JVM did not start within " + PATIENCE.toSeconds() + " seconds");
            }
            if (process.exitValue() != 0) {
                String said = new String(process.getErrorStream().readNBytes(SAID), StandardCharsets.UTF_8);
                throw new IOException(said.isBlank() ? "a JVM ended with " + process.exitValue() : said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start was given up.", e);
        }
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(place -> place.startsWith("/"))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
