package signalbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;

/** A folder for each child, deleted with it. Thread-safe. */
final class RunFolders {

    private final Path work;
    private final AtomicLong number = new AtomicLong();

    /** Deletes what an earlier site left in the work folder. */
    RunFolders(Path work) {
        this.work = work.toAbsolutePath().normalize();
        try {
            delete(this.work);
            Files.createDirectories(this.work);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for runs, " + work + ", cannot be used.", e);
        }
    }

    /** A new empty one. */
    Path create() throws IOException {
        Path folder = work.resolve(Long.toString(number.incrementAndGet(), Character.MAX_RADIX));
        return Files.createDirectories(folder);
    }

    /** The folder that holds them all. */
    Path work() {
        return work;
    }

    /** Deletes it with all that is in it, following no links. What cannot be deleted is left for the next start. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                    // A program may have taken the rights from its own folders.
                    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
