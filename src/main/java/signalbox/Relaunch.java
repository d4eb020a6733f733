package signalbox;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import signalbox.runner.AotCache;

/**
 * A jar cannot say which flags its JVM is to have, so the site, started by {@code java -jar}, puts a JVM in its own
 * place that has them: same process, same arguments, same environment. On Linux alone; elsewhere, and where somebody
 * gave flags of their own, nothing happens.
 */
final class Relaunch {

    private static final String DONE = "signalbox.relaunched";

    /**
     * What the JVM compiles while a program is timed takes a core from it, and the site has little to compute: so the
     * quick compiler alone, and the collector that has no threads of its own.
     */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-D" + DONE + "=true");

    private static final List<String> OPTIONS_FROM_ENVIRONMENT =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private Relaunch() {}

    /** The jar that this site was started from, if it was. */
    static Optional<Path> jar() {
        try {
            Path code = Path.of(Relaunch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? Optional.of(code) : Optional.empty();
        } catch (URISyntaxException noFile) {
            return Optional.empty();
        }
    }

    /** The cache of that jar's classes, which is made by {@link SiteRehearsal} in a JVM with the same flags. */
    static AotCache aotCache(Path jar, Path folder) throws IOException {
        int name = Objects.hash(
                jar,
                Files.size(jar),
                Files.getLastModifiedTime(jar),
                Runtime.version().toString());
        return new AotCache(
                folder.resolve("site-" + HexFormat.of().toHexDigits(name) + ".aot"), made -> training(jar, made));
    }

    private static List<String> training(Path jar, Path made) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:AOTCacheOutput=" + made));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", jar.toString(), SiteRehearsal.COMMAND));
        return command;
    }

    /** Returns only if this JVM is to stay. */
    static void once(Path jar, Path cache, Map<String, String> environment) {
        if (System.getProperty(DONE) != null
                || OPTIONS_FROM_ENVIRONMENT.stream().anyMatch(environment::containsKey)) {
            return;
        }
        try {
            List<String> command =
                    List.of(Files.readString(Path.of("/proc/self/cmdline")).split("\0", -1));
            if (command.size() > 3 && command.get(1).equals("-jar")) {
                List<String> next = new ArrayList<>(command.subList(0, command.size() - 1));
                next.addAll(1, FLAGS);
                aotCache(jar, cache).file().ifPresent(file -> next.add(1, "-XX:AOTCache=" + file));
                execute(Path.of("/proc/self/exe").toRealPath(), next);
            }
        } catch (IOException notLinux) {
            // It runs just as well, only not as quietly.
        }
    }

    /** Replaces this process's program; returns only if that fails. */
    @SuppressWarnings("restricted")
    private static void execute(Path program, List<String> command) {
        Linker linker = Linker.nativeLinker();
        MethodHandle execv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("execv"), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arena.allocate(ADDRESS, command.size() + 1L); // ends with a null
            for (int i = 0; i < command.size(); i++) {
                arguments.setAtIndex(ADDRESS, i, arena.allocateFrom(command.get(i)));
            }
            int failed = (int) execv.invokeExact(arena.allocateFrom(program.toString()), arguments);
            System.getLogger("signalbox").log(System.Logger.Level.DEBUG, "execv answered {0}", failed);
        } catch (Throwable e) {
            throw new IllegalStateException("functions of the C library throw nothing", e);
        }
    }
}
