// attack: writing files, anywhere
// needs: COMPUTE
// alone: safe
import java.nio.file.*;

void main() {
    for (String folder : List.of(System.getProperty("victim.folder"), "/tmp", "/var/tmp", "/dev/shm", "/dev", "/", ".", "classes")) {
        if (System.getProperty("bare") != null && !folder.equals(System.getProperty("victim.folder"))) {
            continue;
        }
        Path file = Path.of(folder, "signalbox-attack");
        try {
            Files.writeString(file, "was here");
            IO.println("THROUGH: wrote " + file);
            Files.delete(file);
        } catch (IOException refused) {
            IO.println("held: " + refused);
        }
    }
    Path victim = Path.of(System.getProperty("victim.file"));
    try (var out = Files.newOutputStream(victim, StandardOpenOption.APPEND)) {
        IO.println("THROUGH: could write to " + victim);
    } catch (IOException refused) {
        IO.println("held: " + refused);
    }
    try {
        Path moved = Files.move(victim, victim.resolveSibling("moved"));
        IO.println("THROUGH: moved " + victim);
        Files.move(moved, victim);
    } catch (IOException refused) {
        IO.println("held: " + refused);
    }
    try {
        Files.setPosixFilePermissions(Path.of("."), java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        IO.println(System.getProperty("bare") != null ? "" : "THROUGH: opened the working folder again");
    } catch (IOException refused) {
        IO.println("held: " + refused);
    }
}
