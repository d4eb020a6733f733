package signalbox.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Hands folders over to users. Stateless. */
final class OwnFolder {

    private OwnFolder() {}

    /** From now on the folder is that user's, and nobody else's but root's. */
    static void give(Path folder, int user) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setAttribute(folder, "unix:gid", user);
        Files.setAttribute(folder, "unix:uid", user);
    }
}
