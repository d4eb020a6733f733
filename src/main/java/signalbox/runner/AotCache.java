package signalbox.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The file from which children take their classes already loaded and linked, so that they start faster. It belongs to
 * one child jar and one JDK, and is named by both. Everything works without it. Thread-safe.
 */
final class AotCache {

    private static final Duration TRAINING = Duration.ofSeconds(60);
    private static final System.Logger LOG = System.getLogger("signalbox.runner");

    private final Path file;
    private final AtomicBoolean begun = new AtomicBoolean();

    AotCache(Path folder, Path childJar) {
        this.file = folder.toAbsolutePath().resolve("children-" + name(childJar) + ".aot");
    }

    /** The cache, if it has been made. */
    Optional<Path> file() {
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Begins to make it once the gate is open, if it is not there. Returns at once; does so once only. */
    void makeInBackground(Children children, ChildCommand command, Gate gate) {
        if (file().isEmpty() && begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("aot-cache").start(() -> make(children, command, gate));
        }
    }

    private void make(Children children, ChildCommand command, Gate gate) {
        try {
            gate.enter();
            try {
                children.run(folder -> command.training(made(folder)), TRAINING, folder -> keep(made(folder)));
            } finally {
                gate.leave();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "children start without an AOT cache", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Path made) {
        try {
            if (!Files.isRegularFile(made)) {
                LOG.log(System.Logger.Level.WARNING, "the JVM made no AOT cache; children start without one");
                return;
            }
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "making", ".aot");
            Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
            moveAtOnce(beside);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the AOT cache could not be kept", e);
        }
    }

    /** No child may see half of it. */
    private void moveAtOnce(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.delete(beside);
            throw e;
        }
    }

    private static Path made(Path folder) {
        return folder.resolve("made.aot");
    }

    private static String name(Path childJar) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(childJar));
            digest.update(List.of(Runtime.version(), childJar.toAbsolutePath())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (IOException e) {
            throw new IllegalArgumentException("The child jar, " + childJar + ", cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
