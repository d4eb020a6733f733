// attack: links to files outside, for others to follow
// needs: PROCESSES
// alone: safe
import java.nio.file.*;

void main() throws Throwable {
    Path target = Path.of(System.getProperty("victim.file"));
    for (Path folder : List.of(Path.of(""), Path.of("classes"), Path.of(System.getProperty("victim.folder")))) {
        try {
            Files.createSymbolicLink(folder.resolve("symbolic"), target);
            IO.println("THROUGH: a symbolic link in " + folder);
        } catch (IOException refused) {
            IO.println("held: " + refused);
        }
        try {
            Files.createLink(folder.resolve("hard"), target);
            IO.println("THROUGH: a hard link in " + folder);
        } catch (IOException refused) {
            IO.println("held: " + refused);
        }
    }
}
