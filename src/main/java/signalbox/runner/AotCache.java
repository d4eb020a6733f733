package signalbox.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file from which a JVM takes its classes already loaded and linked, so that it starts faster. It belongs to one jar
 * and one JDK, and is named by both. Everything works without it. Thread-safe.
 */
public final class AotCache {

    private static final Duration TRAINING = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final System.Logger LOG = System.getLogger("signalbox.runner");

    private final Path file;
    private final Function<Path, List<String>> training;

    /**
     * @param file where it is kept
     * @param training the command that makes it, given the file to make
     */
    public AotCache(Path file, Function<Path, List<String>> training) {
        this.file = file.toAbsolutePath();
        this.training = training;
    }

    /** That of the JVMs that run from this jar. */
    static AotCache ofChildren(Path folder, Path childJar, ChildCommand command) {
        return new AotCache(folder.resolve("children-" + name(childJar) + ".aot"), command::training);
    }

    /** The cache, if it has been made. */
    public Optional<Path> file() {
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Makes it once the gate is open, if it is not there; takes some seconds and both cores. */
    void make(Children children, Gate gate) throws InterruptedException {
        if (file().isPresent()) {
            return;
        }
        gate.enter();
        try {
            children.run(folder -> training.apply(made(folder)), TRAINING, folder -> {
                if (!children.isClosed()) {
                    keep(made(folder));
                }
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "JVMs start without an AOT cache", e);
        } finally {
            gate.leave();
        }
    }

    private void keep(Path made) {
        try {
            if (!Files.isRegularFile(made)) {
                LOG.log(System.Logger.Level.WARNING, "the JVM made no AOT cache; others start without one");
                return;
            }
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "making", ".aot");
            Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
            moveAtOnce(beside);
            deleteOld();
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

    /** Those of the same name but for the jar, of versions that nobody has used for long or will make anew. */
    private void deleteOld() throws IOException {
        String prefix = file.getFileName().toString().replaceFirst("-.*", "-");
        Instant old = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(file.getParent(), prefix + "*.aot")) {
            for (Path cache : caches) {
                if (Files.getLastModifiedTime(cache).toInstant().isBefore(old)) {
                    Files.deleteIfExists(cache);
                }
            }
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
