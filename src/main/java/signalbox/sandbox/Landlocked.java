package signalbox.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules of Landlock over files and TCP ports, and a filter over system calls: needs no rights at all. A site that runs
 * as root gives each child a user of its own, too.
 */
public final class Landlocked implements Sandbox {

    private static final List<Path> DEVICES = Stream.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
            .map(Path::of)
            .toList();

    /** How many cores there are, and what the name localhost means. */
    private static final List<Path> SYSTEM =
            Stream.of("/sys/devices/system/cpu", "/etc/hosts").map(Path::of).toList();

    /** A process that is about to become another one lists its descriptors, to close them. */
    private static final List<Path> LISTED = List.of(Path.of("/proc"));

    private static final int ATTEMPTS = 5;

    private final Kernel kernel;
    private final JavaFiles java;
    private final List<Long> launchFilter;
    private final Confinements confinements;
    private final Users users = new Users();
    private final SiteThreads threads;
    private final boolean root;
    private final int version;
    private volatile long others;

    Landlocked(Kernel kernel, JavaFiles java) {
        this.kernel = kernel;
        this.confinements = new Confinements(kernel);
        this.java = java;
        this.threads = new SiteThreads(java);
        this.launchFilter = SeccompFilter.ofLaunch(kernel.architecture());
        this.root = kernel.userId() == 0;
        this.version = kernel.landlockVersion();
    }

    @Override
    public String name() {
        return "Landlock and seccomp";
    }

    @Override
    public Sandboxed start(Launch launch) throws IOException {
        int user = root ? users.take() : Users.OWN;
        try {
            if (root) {
                OwnFolder.give(launch.folder(), user);
            }
            // Read now, when nobody waits for a run to begin.
            others = root ? 0 : Users.threads(kernel.userId());
            int ruleset = rules(launch).create(kernel);
            try {
                return new Sandboxed(startApart(launch, () -> bind(ruleset, user)), user, true);
            } finally {
                kernel.close(ruleset);
            }
        } catch (IOException e) {
            users.giveBack(user);
            throw e;
        }
    }

    /** Starts the child and leaves no thread of the site bound as it is. */
    private Process startApart(Launch launch, StartingThread.Bounds bounds) throws IOException {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                threads.prepareWaiting();
                Process process = StartingThread.start(launch, bounds, false);
                if (threads.becomeFree()) {
                    return process;
                }
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of a process was given up.", e);
        }
        throw new IOException("A process could not be started apart from the site's own threads.");
    }

    private LandlockRules rules(Launch launch) {
        List<Path> readable = new ArrayList<>(launch.readable());
        readable.addAll(java.linked());
        readable.addAll(SYSTEM);
        return new LandlockRules(java.programs(), readable, LISTED, DEVICES, launch.folder(), launch.ports());
    }

    /** On the thread that starts the child. */
    private long bind(int ruleset, int user) {
        long became = user == Users.OWN ? 0 : kernel.becomeUser(user);
        long bound = Math.min(became, kernel.noNewPrivileges());
        bound = Math.min(bound, kernel.restrictSelf(ruleset));
        return Math.min(bound, kernel.filter(launchFilter));
    }

    @Override
    public void ended(Sandboxed child) {
        users.giveBack(child.user());
    }

    @Override
    public Confinement confinement(Profile profile, int heapMegabytes) {
        return confinements.of(profile, heapMegabytes, others);
    }

    @Override
    public List<Integer> freePorts(int count) throws IOException {
        // All at once, or they might be the same.
        List<ServerSocket> free = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                free.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return free.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket each : free) {
                each.close();
            }
        }
    }

    @Override
    public boolean holds(Profile profile) {
        return switch (profile) {
            case COMPUTE -> true;
            case NETWORK -> version >= LandlockRules.KNOWS_TCP;
            // It may send signals, which must reach its own processes alone.
            case PROCESSES -> version >= LandlockRules.KNOWS_SIGNALS || (root && version >= LandlockRules.KNOWS_TCP);
        };
    }

    @Override
    public List<Layer> layers() {
        return List.of(
                new Layer("files", true, "Landlock version " + version + ": the JDK to read, nothing to write"),
                new Layer("system calls", true, "seccomp: a list of what is allowed, by what a program needs"),
                network(),
                new Layer("other processes", true, version >= LandlockRules.KNOWS_SIGNALS ? "Landlock" : "seccomp"),
                new Layer(
                        "a user of its own",
                        root,
                        root ? "one for each program" : "the site's own, since it was not started as root"),
                new Layer("memory", true, "limited for each process" + (root ? "" : "; threads by the site's watch")),
                Layer.NO_CONTROL_GROUPS);
    }

    private Layer network() {
        return version >= LandlockRules.KNOWS_TCP
                ? new Layer("network", true, "two ports of this machine, its own practice site's and its processes'")
                : new Layer("network", false, "this kernel's Landlock (version " + version + ") knows no ports");
    }
}
