package signalbox.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notes on disk which sessions the children of a site lead, so that the next site of the same folder can end what is
 * left of them if this one was killed. A program in a sandbox can change its environment, its folder and its parent,
 * but not leave its session. Linux. Thread-safe.
 */
final class Sessions {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path PROCESS_IDS = Path.of("/proc/self/ns/pid");

    private final Path folder;
    private final String world = world();

    /** @param work in which notes are kept */
    Sessions(Path work) throws IOException {
        folder = Files.createDirectories(folder(work));
    }

    /** That process leads a session from now on, or will before a program begins in it. */
    void begun(long pid) throws IOException {
        Files.writeString(note(pid), world);
    }

    /** Nothing of that session is left. */
    void ended(long pid) {
        try {
            Files.deleteIfExists(note(pid));
        } catch (IOException e) {
            System.getLogger("signalbox.runner").log(System.Logger.Level.WARNING, "a note of a session stays", e);
        }
    }

    private Path note(long pid) {
        return folder.resolve(Long.toString(pid));
    }

    /** What lives of sessions that are noted there, and is bound as programs are. */
    static List<ProcessTable.Entry> leftBehind(Path work) throws IOException {
        Set<Long> noted = noted(folder(work));
        return ProcessTable.read().entries().stream()
                .filter(entry -> noted.contains(entry.session()) && entry.alive() && isBound(entry.pid()))
                .toList();
    }

    private static Set<Long> noted(Path folder) throws IOException {
        Set<Long> sessions = new HashSet<>();
        if (Files.isDirectory(folder)) {
            String world = world();
            try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "[0-9]*")) {
                for (Path note : notes) {
                    if (Files.readString(note).equals(world)) {
                        sessions.add(Long.parseLong(note.getFileName().toString()));
                    }
                }
            }
        }
        return sessions;
    }

    /** The number of a session that has ended may be another's by now, but hardly another's that can gain no rights. */
    private static boolean isBound(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            return Files.readString(status, StandardCharsets.ISO_8859_1)
                    .lines()
                    .collect(Collectors.toSet())
                    .contains("NoNewPrivs:\t1");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Process ids mean something in one container only, and until the machine is started again. */
    private static String world() {
        try {
            return Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(PROCESS_IDS);
        } catch (IOException hidden) {
            return "";
        }
    }

    private static Path folder(Path work) {
        return work.resolve(".sessions");
    }
}
