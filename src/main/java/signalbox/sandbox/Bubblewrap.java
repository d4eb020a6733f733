package signalbox.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Namespaces of the child's own, by the program bwrap: a file system in which nothing is but the JDK, the C library
 * and our jar, a network without a way out, processes of its own alone; and a filter over system calls. A site that
 * runs as root gives each child a user of its own, before all that.
 */
public final class Bubblewrap implements Sandbox {

    private static final List<String> DEVICES = List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

    /** The shell is there to open the filter under the number that bwrap is told; it becomes bwrap. */
    private static final List<String> WITH_FILTER = List.of("/bin/sh", "-c", "exec \"$@\" 3<\"$0\"");

    private final Path program;
    private final Kernel kernel;
    private final JavaFiles java;
    private final SiteThreads threads;
    private final Path filter;
    private final Path hosts;
    private final Confinements confinements;
    private final Users users = new Users();
    private final boolean root;

    /**
     * @param program bwrap
     * @param folder for two small files that every child's start reads
     */
    Bubblewrap(Path program, Kernel kernel, JavaFiles java, Path folder) throws IOException {
        this.program = program;
        this.kernel = kernel;
        this.confinements = new Confinements(kernel);
        this.java = java;
        this.threads = new SiteThreads(java);
        this.root = kernel.userId() == 0;
        this.filter = folder.resolve("launch.bpf");
        this.hosts = folder.resolve("hosts");
        publish(filter, bytes(SeccompFilter.ofLaunch(kernel.architecture())));
        publish(hosts, "127.0.0.1 localhost\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(List<Long> instructions) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * instructions.size()).order(ByteOrder.LITTLE_ENDIAN);
        instructions.forEach(bytes::putLong);
        return bytes.array();
    }

    private static void publish(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Override
    public String name() {
        return "bubblewrap";
    }

    @Override
    public Sandboxed start(Launch launch) throws IOException {
        int user = root ? users.take() : Users.OWN;
        try {
            if (root) {
                OwnFolder.give(launch.folder(), user);
                prepareWaiting();
            }
            Launch wrapped = new Launch(command(launch), launch.folder(), Map.of(), List.of(), List.of());
            Process process =
                    StartingThread.start(wrapped, () -> user == Users.OWN ? 0 : kernel.becomeUser(user), true);
            return new Sandboxed(process, user, true);
        } catch (IOException e) {
            users.giveBack(user);
            throw e;
        }
    }

    /** A thread that waits for a child would otherwise be of the child's user, and stay for a while after its end. */
    private void prepareWaiting() throws IOException {
        try {
            threads.prepareWaiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of a process was given up.", e);
        }
    }

    /** The whole command line; a test reads it. */
    List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(WITH_FILTER);
        command.addAll(List.of(filter.toString(), program.toString()));
        command.addAll(List.of("--seccomp", "3", "--unshare-all", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--hostname", "sandbox", "--clearenv"));
        launch.environment().forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        Stream.concat(java.libraries().stream(), java.linked().stream()).forEach(file -> show(command, file, file));
        java.linker().ifPresent(linker -> show(command, real(linker), linker));
        show(command, java.home(), java.home());
        launch.readable().forEach(file -> show(command, file, file));
        show(command, hosts, Path.of("/etc/hosts"));
        DEVICES.forEach(device -> command.addAll(List.of("--dev-bind", device, device)));
        // A JVM finds its own home by this name; of the rest of /proc it has no need.
        command.addAll(List.of("--symlink", java.home().resolve("bin/java").toString(), "/proc/self/exe"));
        command.addAll(
                List.of("--bind", launch.folder().toString(), launch.folder().toString()));
        command.addAll(List.of("--remount-ro", "/", "--chdir", launch.folder().toString(), "--"));
        command.addAll(launch.command());
        return command;
    }

    private static void show(List<String> command, Path file, Path as) {
        command.addAll(List.of("--ro-bind", file.toString(), as.toString()));
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException gone) {
            return link;
        }
    }

    @Override
    public void ended(Sandboxed child) {
        users.giveBack(child.user());
    }

    @Override
    public Confinement confinement(Profile profile, int heapMegabytes) {
        // In a user namespace of its own the kernel counts a child's threads apart.
        return confinements.of(profile, heapMegabytes, 0);
    }

    @Override
    public List<Integer> freePorts(int count) {
        return List.of();
    }

    @Override
    public boolean holds(Profile profile) {
        return true;
    }

    @Override
    public List<Layer> layers() {
        return List.of(
                new Layer("files", true, "a file system of its own: the JDK to read, nothing to write"),
                new Layer("system calls", true, "seccomp: a list of what is allowed, by what a program needs"),
                new Layer("network", true, "a network of its own, with the practice site alone"),
                new Layer("other processes", true, "process ids of its own"),
                new Layer(
                        "a user of its own",
                        root,
                        root ? "one for each program" : "in a namespace of its own, without rights outside of it"),
                new Layer("memory", true, "limited for each process"),
                Layer.NO_CONTROL_GROUPS);
    }
}
