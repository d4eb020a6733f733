package signalbox.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * User ids for children of a site that runs as root, one for each: what the kernel counts, it counts by user, and a
 * user can signal its own processes alone. Thread-safe.
 */
final class Users {

    /** No user of its own. */
    static final int OWN = -1;

    /** A range that distributions leave free: above people, below what systemd hands out. */
    private static final int FIRST = 60_600;

    private static final int COUNT = 500;

    private final BitSet taken = new BitSet(COUNT);

    /** One that no process of this machine has. */
    synchronized int take() throws IOException {
        Set<Integer> living = living();
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            int candidate = (start + i) % COUNT;
            if (!taken.get(candidate) && !living.contains(FIRST + candidate)) {
                taken.set(candidate);
                return FIRST + candidate;
            }
        }
        throw new IOException("All " + COUNT + " user ids for programs are in use.");
    }

    /** Nothing of that user is left. */
    synchronized void giveBack(int user) {
        if (user != OWN) {
            taken.clear(user - FIRST);
        }
    }

    private static Set<Integer> living() throws IOException {
        Set<Integer> users = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            processes.forEach(process -> users.add(userOf(process)));
        }
        return users;
    }

    /** All threads of that user on this machine, about. */
    static long threads(int user) throws IOException {
        long threads = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String[] tasks = userOf(process) == user
                        ? process.resolve("task").toFile().list()
                        : null;
                threads += tasks == null ? 0 : tasks.length;
            }
        }
        return threads;
    }

    private static int userOf(Path process) {
        try {
            return (Integer) Files.getAttribute(process, "unix:uid");
        } catch (IOException gone) {
            return OWN;
        }
    }
}
