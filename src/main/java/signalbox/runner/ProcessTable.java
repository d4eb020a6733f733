package signalbox.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The processes of this machine at one instant, as {@code /proc} tells (Linux). Immutable.
 *
 * @param entries in no order
 */
record ProcessTable(List<Entry> entries) {

    private static final Path PROC = Path.of("/proc");
    private static final long PAGE_BYTES = 4096;

    /**
     * One process.
     *
     * @param state one letter: R, S, D, T, Z …
     * @param session process id of the session's leader
     * @param started clock ticks since the machine's start; with the pid it names a process for good
     */
    record Entry(long pid, char state, long parent, long session, int threads, long started, long residentBytes) {

        boolean alive() {
            return state != 'Z' && state != 'X';
        }
    }

    /** Whether this machine has such a table. */
    static boolean available() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** Reads it now. */
    static ProcessTable read() {
        return read(Set.of());
    }

    /** Reads it now, but for those processes; takes some 20 µs for each that it reads. */
    static ProcessTable read(Set<Long> without) {
        String[] names = PROC.toFile().list();
        if (names == null) {
            return new ProcessTable(List.of());
        }
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            if (Character.isDigit(name.charAt(0)) && !without.contains(Long.parseLong(name))) {
                entry(PROC.resolve(name)).ifPresent(entries::add);
            }
        }
        return new ProcessTable(entries);
    }

    /** The root, if it is there, all that descend from it, and all of the session that it leads. */
    List<Entry> family(long root) {
        return families(Set.of(root));
    }

    /** Those of all these roots, each process once; takes a time that grows with the table alone. */
    List<Entry> families(Set<Long> roots) {
        Map<Long, List<Long>> followers = new HashMap<>();
        for (Entry entry : entries) {
            followers.computeIfAbsent(entry.parent, absent -> new ArrayList<>()).add(entry.pid);
            followers
                    .computeIfAbsent(entry.session, absent -> new ArrayList<>())
                    .add(entry.pid);
        }
        Set<Long> pids = new HashSet<>(roots);
        Deque<Long> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (long follower : followers.getOrDefault(open.remove(), List.of())) {
                if (pids.add(follower)) {
                    open.add(follower);
                }
            }
        }
        return entries.stream().filter(entry -> pids.contains(entry.pid)).toList();
    }

    /** How many descriptors that process has open; 0 if it is gone. */
    static int openFiles(long pid) {
        String[] names = PROC.resolve(pid + "/fd").toFile().list();
        return names == null ? 0 : names.length;
    }

    /** Processes of this machine that work below that folder, or were given such a one in their environment. */
    static List<Long> below(Path folder) {
        String mark = ChildCommand.MARK + "=" + folder + "/";
        return read().entries.stream()
                .map(Entry::pid)
                .filter(pid -> pid != ProcessHandle.current().pid() && isBelow(pid, folder, mark))
                .toList();
    }

    private static boolean isBelow(long pid, Path folder, String mark) {
        try {
            Path process = PROC.resolve(Long.toString(pid));
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder)
                    || environment(process).stream().anyMatch(entry -> entry.startsWith(mark));
        } catch (IOException e) {
            return false; // it is gone, or somebody else's
        }
    }

    private static List<String> environment(Path process) throws IOException {
        String environment = Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        return List.of(environment.split("\0", -1));
    }

    /** Whether the process works in that folder, or was given it in its environment. */
    static boolean belongsTo(long pid, Path folder) {
        try {
            Path process = PROC.resolve(Long.toString(pid));
            if (Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder)) {
                return true;
            }
            return environment(process).contains(ChildCommand.MARK + "=" + folder);
        } catch (IOException e) {
            return false; // it is gone, or somebody else's
        }
    }

    private static Optional<Entry> entry(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name stands in brackets and may hold anything; the fields after it are counted from the state.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(new Entry(
                    Long.parseLong(process.getFileName().toString()),
                    fields[0].charAt(0),
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[3]),
                    Integer.parseInt(fields[17]),
                    Long.parseLong(fields[19]),
                    Long.parseLong(fields[21]) * PAGE_BYTES));
        } catch (IOException e) {
            return Optional.empty(); // it ended meanwhile
        }
    }
}
