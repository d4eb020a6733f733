package signalbox.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What runs are timed by and under which conditions. Its suppliers are called by any thread.
 *
 * @param clock for the time of day
 * @param nanos for durations; on Linux of the same origin in all processes
 * @param siteCpuNanos CPU time that the site's own JVM has used
 * @param cores that programs have
 * @param java version of the JVM that programs run in
 */
public record Machine(InstantSource clock, LongSupplier nanos, LongSupplier siteCpuNanos, int cores, String java) {

    /** This machine. Children run on the site's own JDK. */
    public static Machine here() {
        OperatingSystemMXBean system = system();
        return new Machine(
                InstantSource.system(),
                System::nanoTime,
                system::getProcessCpuTime,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString());
    }

    /** Memory that the machine, or the container around the site, has; in bytes. */
    public static long memoryBytes() {
        return system().getTotalMemorySize();
    }

    /** What the speed of a program depends on; where the system does not tell its processor, that is left out. */
    public String speed() {
        return cores + " cores, " + processor() + ", " + java;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException notLinux) {
            return "";
        }
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
