// attack: reading files of the host and of the site
// needs: COMPUTE
// alone: safe
import java.nio.file.*;

void main() {
    String victim = System.getProperty("victim.process");
    for (String file : List.of(
            System.getProperty("victim.file"), "/etc/passwd", "/etc/hostname", "/proc/1/environ",
            "/proc/" + victim + "/environ", "/proc/" + victim + "/cmdline", "/proc/self/environ", "/proc/version")) {
        try {
            IO.println("THROUGH: " + file + " has " + Files.readAllBytes(Path.of(file)).length + " bytes");
        } catch (IOException refused) {
            IO.println("held: " + refused);
        }
    }
}
