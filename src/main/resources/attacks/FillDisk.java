// attack: filling the disk through the files and folders that it is given
// needs: PROCESSES
// alone: safe
import java.nio.file.*;

void main() throws Throwable {
    Path given = Path.of(System.getProperty("java.class.path"));
    int refused = 0;
    List<Path> files;
    try (var all = Files.walk(given)) {
        files = all.toList();
    }
    for (Path each : files) {
        refused += Files.isDirectory(each) ? fill(each) : lengthen(each);
    }
    IO.println("held: " + refused + " times in " + files.size() + " files and folders");
}

/** With names alone, which take inodes. */
static int fill(Path folder) {
    int refused = 0;
    for (String kind : List.of("file", "folder", "link")) {
        try {
            Path name = folder.resolve("a-" + kind);
            switch (kind) {
                case "file" -> Files.createFile(name);
                case "folder" -> Files.createDirectory(name);
                default -> Files.createSymbolicLink(name, folder);
            }
            IO.println("THROUGH: a " + kind + " in " + folder);
        } catch (IOException held) {
            refused++;
        }
    }
    return refused;
}

static int lengthen(Path file) {
    try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        out.write(new byte[1 << 16]);
        IO.println("THROUGH: " + file + " is longer");
        return 0;
    } catch (IOException held) {
        return 1;
    }
}
