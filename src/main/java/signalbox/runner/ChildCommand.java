package signalbox.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How child JVMs are called. Immutable and thread-safe. */
final class ChildCommand {

    /** Environment variable that names the folder of the run; processes that a program starts inherit it. */
    static final String MARK = "SIGNALBOX_RUN";

    /** The compiler is best served by code that is there at once. */
    private static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            // With 32m an AOT cache of all that is rehearsed has no room, and none is made.
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+DisableAttachMechanism",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            // What the container allows is asked once, by the site; a child has no files to ask by.
            "-XX:-UseContainerSupport",
            "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors(),
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-XX:+DisplayVMOutputToStderr",
            "--enable-preview",
            "--illegal-native-access=deny",
            "--sun-misc-unsafe-memory-access=deny",
            "--add-modules",
            "ALL-DEFAULT");

    /** Of our jar's automatic module, as its manifest says. */
    private static final String MODULE = "signalbox.child";

    /** Heap of the compiler, in MiB. */
    static final int COMPILER_HEAP = 256;

    private final Path childJar;
    private final boolean forPrograms;
    private final String nativeAccess;

    ChildCommand(Path childJar) {
        this(childJar, false);
    }

    /** @param forPrograms whether programs may call the C library too, to attack; those are not timed, and start fast */
    ChildCommand(Path childJar, boolean forPrograms) {
        this.childJar = childJar.toAbsolutePath();
        this.forPrograms = forPrograms;
        this.nativeAccess = MODULE + (forPrograms ? ",ALL-UNNAMED" : "");
    }

    /**
     * A runner of that kind.
     *
     * @param ports of its relay and its practice site, if it has one; none for any
     */
    List<String> runner(Kind kind, Optional<Path> aotCache, List<Integer> ports) {
        List<String> command = java(kind.heapMegabytes(), aotCache);
        command.addAll(main("signalbox.child.Runner"));
        command.add(port(ports, 0));
        if (kind.practice()) {
            command.add(port(ports, 1));
        }
        if (kind.practice() || forPrograms) {
            command.add(1, C1_ONLY);
        }
        return command;
    }

    private static String port(List<Integer> ports, int index) {
        return Integer.toString(index < ports.size() ? ports.get(index) : 0);
    }

    /** The files of ours that a child reads. */
    List<Path> readable(Optional<Path> aotCache) {
        return Stream.concat(Stream.of(childJar), aotCache.stream()).toList();
    }

    /** The compiler. */
    List<String> compiler(Optional<Path> aotCache) {
        List<String> command = java(COMPILER_HEAP, aotCache);
        command.add(1, C1_ONLY);
        command.addAll(main("signalbox.child.Compiler"));
        return command;
    }

    /** The run that makes an AOT cache. */
    List<String> training(Path output) {
        List<String> command = java(COMPILER_HEAP, Optional.empty());
        command.add(1, "-XX:AOTCacheOutput=" + output);
        command.addAll(main("signalbox.child.Training"));
        return command;
    }

    private List<String> java(int heapMegabytes, Optional<Path> aotCache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.add("-Xmx" + heapMegabytes + "m");
        aotCache.ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        command.addAll(List.of("--enable-native-access=" + nativeAccess, "-p", childJar.toString()));
        return command;
    }

    private static List<String> main(String className) {
        return List.of("-m", MODULE + "/" + className);
    }

    /** A JVM of this kind that says its version and ends: whether it can be started at all. */
    List<String> version() {
        List<String> command = java(Kind.USUAL_HEAP, Optional.empty());
        command.add("-version");
        return command;
    }

    /** All that a child gets of an environment; nothing of the site's own but what the system cannot do without. */
    static Map<String, String> environment(Path folder, Map<String, String> site) {
        String root = site.get("SystemRoot");
        Map<String, String> small = Map.of("LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2", MARK, folder.toString());
        if (root == null) {
            return small;
        }
        Map<String, String> windows = new HashMap<>(small);
        windows.put("SystemRoot", root);
        return Map.copyOf(windows);
    }
}
