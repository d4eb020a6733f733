package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the catalog comes from: read once, or read again whenever a file has changed. Thread-safe. */
public final class CatalogSource {

    private static final System.Logger LOG = System.getLogger(CatalogSource.class.getName());

    /** A file that every packaged content has. */
    private static final String LANDMARK = "README.md";

    /** What the files gave when they were last read. */
    private sealed interface Reading {
        record Good(Catalog catalog) implements Reading {}

        record Faulty(ContentException fault) implements Reading {}
    }

    private final Optional<Path> watched;
    private final Compiling compiling = new Compiling();
    private Reading reading;
    private String seen;
    private Thread compiler = Thread.ofVirtual().unstarted(() -> {});

    private CatalogSource(Optional<Path> watched, Reading reading, String seen) {
        this.watched = watched;
        this.reading = reading;
        this.seen = seen;
    }

    /**
     * The content that is packaged with the site, in its jar or among its classes; read once.
     *
     * @throws ContentException if it has problems
     */
    public static CatalogSource packaged() {
        URL landmark = CatalogSource.class.getResource("/content/" + LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("the site was packaged without its content");
        }
        try {
            if (landmark.openConnection() instanceof JarURLConnection jar) {
                URI file = jar.getJarFileURL().toURI();
                try (FileSystem files = FileSystems.newFileSystem(Path.of(file))) {
                    return fixed(files.getPath("/content"));
                }
            }
            return fixed(Path.of(landmark.toURI()).resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place of a file: " + landmark, e);
        }
    }

    /**
     * The content of that folder, read once.
     *
     * @throws ContentException if it has problems
     */
    public static CatalogSource fixed(Path root) {
        return new CatalogSource(Optional.empty(), new Reading.Good(CatalogLoader.load(root)), "");
    }

    /**
     * The content of that folder, read once, its programs compiled to see that they can be. That takes some seconds, but
     * only at the first start with these programs.
     *
     * @param memory folder in which is remembered which programs were sound
     * @throws ContentException if it has problems
     */
    public static CatalogSource checked(Path root, Path memory) {
        return new CatalogSource(Optional.empty(), new Reading.Good(ContentCheck.checkOnce(root, memory)), "");
    }

    /**
     * The content of that folder, read again when it is asked for after a file was changed, added or removed. Problems
     * are told by {@link #catalog}, those that it has now included; those of programs that do not compile a little
     * later, for they are compiled in the background.
     */
    public static CatalogSource live(Path root) {
        String state = state(root);
        var source = new CatalogSource(Optional.of(root), read(root), state);
        source.compile(root, state);
        return source;
    }

    /**
     * The catalog as it stands now.
     *
     * @throws ContentException if the content is read again on change and has problems now
     */
    public synchronized Catalog catalog() {
        watched.ifPresent(this::readIfChanged);
        return switch (reading) {
            case Reading.Good good -> good.catalog();
            case Reading.Faulty faulty -> throw faulty.fault();
        };
    }

    private void readIfChanged(Path root) {
        String now = state(root);
        if (!now.equals(seen)) {
            seen = now;
            reading = read(root);
            compile(root, now);
        }
    }

    /** Compiles what has changed; tells of problems unless the files have changed again meanwhile. */
    private synchronized void compile(Path root, String state) {
        compiler = Thread.ofVirtual().name("compiles lessons").start(() -> {
            try {
                ContentCheck.check(root, compiling);
            } catch (ContentException faulty) {
                tell(faulty, state);
            } catch (UncheckedIOException gone) {
                // A file went away meanwhile: the files have changed, so the next page reads and tells anew.
                LOG.log(Level.DEBUG, "Files changed while they were compiled", gone);
            }
        });
    }

    private synchronized void tell(ContentException faulty, String state) {
        if (state.equals(seen)) {
            reading = new Reading.Faulty(faulty);
        }
    }

    /** Waits until all programs have been compiled that had changed when the catalog was asked for last. */
    void awaitCompiled() throws InterruptedException {
        Thread last;
        synchronized (this) {
            last = compiler;
        }
        last.join();
    }

    private static Reading read(Path root) {
        try {
            return new Reading.Good(CatalogLoader.load(root));
        } catch (ContentException e) {
            return new Reading.Faulty(e);
        }
    }

    /** Names, sizes and times of all files: equal as long as nothing has changed. */
    private static String state(Path root) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(file.toString(), Files.size(file) + "@" + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.toString();
    }
}
