package signalbox.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files without which no JVM runs: those that this JVM has mapped into its memory.
 *
 * @param home of the JDK
 * @param libraries of the C library's kind, outside of it
 * @param linker what the kernel starts programs by, under the name that they call it by; none if it is not known
 * @param linked files that names within the JDK lead to outside of it
 */
record JavaFiles(Path home, List<Path> libraries, Optional<Path> linker, List<Path> linked) {

    private static final List<String> LINKERS = List.of(
            "/lib64/ld-linux-x86-64.so.2",
            "/lib/ld-linux-aarch64.so.1",
            "/lib/ld-musl-x86_64.so.1",
            "/lib/ld-musl-aarch64.so.1");

    static JavaFiles ofThisJvm() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        TreeSet<Path> libraries = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int at = line.indexOf('/');
            // Name, or name and version; what else may be mapped are jars and the caches of classes.
            if (at >= 0 && line.substring(at).matches("/\\S+\\.so(\\.[\\d.]+)?") && line.contains("r-x")) {
                libraries.add(Path.of(line.substring(at)));
            }
        }
        libraries.removeIf(library -> library.startsWith(home) || !isOfTheSystem(library));
        Optional<Path> linker =
                LINKERS.stream().map(Path::of).filter(Files::exists).findFirst();
        return new JavaFiles(home, List.copyOf(libraries), linker, linked(home));
    }

    /** Libraries that the site itself has unpacked are no business of children. */
    private static boolean isOfTheSystem(Path library) {
        return library.startsWith("/lib")
                || library.startsWith("/usr/lib")
                || library.startsWith("/lib64")
                || library.startsWith("/usr/lib64")
                || library.startsWith("/nix/store");
    }

    private static List<Path> linked(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            TreeSet<Path> outside = new TreeSet<>();
            for (Path link :
                    files.filter(Files::isSymbolicLink).filter(Files::exists).toList()) {
                Path target = link.toRealPath();
                if (!target.startsWith(home)) {
                    outside.add(target);
                }
            }
            return List.copyOf(outside);
        }
    }

    /** All of them that may be executed. */
    List<Path> programs() {
        Stream<Path> all =
                Stream.of(Stream.of(home), libraries.stream(), linker.stream()).flatMap(each -> each);
        return all.toList();
    }
}
