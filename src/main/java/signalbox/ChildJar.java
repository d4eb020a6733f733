package signalbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Finds the jar that child JVMs run from. */
final class ChildJar {

    private static final String RESOURCE = "/signalbox-child.jar";

    private ChildJar() {}

    /**
     * The jar as a file: the one beside the build's classes, or the one inside the site's own jar, which is laid into
     * the cache under a name made of its bytes, so that sites of different versions share a cache in peace.
     */
    static Path locate(Path cache) throws IOException {
        try (InputStream packaged = ChildJar.class.getResourceAsStream(RESOURCE)) {
            return packaged == null ? besideTheClasses() : unpack(packaged.readAllBytes(), cache);
        }
    }

    private static Path besideTheClasses() throws IOException {
        try {
            URI classes = ChildJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path jar = Path.of(classes).resolveSibling("signalbox-child.jar");
            if (!Files.isRegularFile(jar)) {
                throw new IOException("The jar for child JVMs is missing: " + jar + "; mvn package makes it.");
            }
            return jar;
        } catch (URISyntaxException noFile) {
            throw new IOException(noFile);
        }
    }

    private static Path unpack(byte[] jar, Path cache) throws IOException {
        Files.createDirectories(cache);
        Path file = cache.resolve("signalbox-child-" + hash(jar) + ".jar");
        if (!Files.isRegularFile(file) || Files.size(file) != jar.length) {
            // Moved into its place whole: another site may be looking at this very moment.
            Path half = Files.createTempFile(cache, "signalbox-child", ".part");
            Files.write(half, jar);
            if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
                // Children may run as users of their own.
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
