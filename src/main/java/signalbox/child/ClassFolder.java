package signalbox.child;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import signalbox.wire.ClassBytes;

/**
 * The folder from which processes that a program starts load its classes: the program's own, and those of ours that
 * woven classes call.
 */
final class ClassFolder {

    private static final List<String> NEEDED =
            List.of("signalbox/wire/", "signalbox/child/trace/", "signalbox/child/calls/");

    private final Path folder;

    ClassFolder(Path folder) {
        this.folder = folder;
    }

    void layOut(List<ClassBytes> program) throws IOException {
        for (ClassBytes each : program) {
            write(each.name().replace('.', '/') + ".class", each.bytes());
        }
        try (JarFile jar = new JarFile(ownJar().toFile())) {
            for (JarEntry entry : jar.stream().filter(ClassFolder::isNeeded).toList()) {
                write(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The class name " + name + " leads out of the folder of classes.");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static boolean isNeeded(JarEntry entry) {
        return entry.getName().endsWith(".class") && NEEDED.stream().anyMatch(entry.getName()::startsWith);
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(ClassFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The place of the child's own classes is no file.", e);
        }
    }
}
