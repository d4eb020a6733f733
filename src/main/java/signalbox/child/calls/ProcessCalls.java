package signalbox.child.calls;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for starting processes and waiting for their end. What they print is waited for in {@link InputCalls} and
 * {@link ReaderCalls}; {@code onExit} does not wait: whoever asks its future does.
 */
public final class ProcessCalls {

    private ProcessCalls() {}

    public static Process start(ProcessBuilder builder, int site) throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(builder.start(), builder.command(), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    /** The processes of a pipeline are noted in their order. */
    @Replaces(staticOf = ProcessBuilder.class)
    public static List<Process> startPipeline(List<ProcessBuilder> builders, int site) throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            List<Process> processes = ProcessBuilder.startPipeline(builders);
            for (int i = 0; i < processes.size(); i++) {
                noted(processes.get(i), builders.get(i).command(), asked, site);
            }
            return processes;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings("deprecation") // Programs may call it, so it needs its stand-in.
    public static Process exec(Runtime runtime, String command, int site) throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings("deprecation") // Programs may call it, so it needs its stand-in.
    public static Process exec(Runtime runtime, String command, String @Nullable [] environment, int site)
            throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command, environment), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings("deprecation") // Programs may call it, so it needs its stand-in.
    public static Process exec(
            Runtime runtime, String command, String @Nullable [] environment, @Nullable File folder, int site)
            throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command, environment, folder), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Process exec(Runtime runtime, String[] command, int site) throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Process exec(Runtime runtime, String[] command, String @Nullable [] environment, int site)
            throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command, environment), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Process exec(
            Runtime runtime, String[] command, String @Nullable [] environment, @Nullable File folder, int site)
            throws IOException {
        long asked = System.nanoTime();
        Trace.begin(SpanKind.IO, site, "");
        try {
            return noted(runtime.exec(command, environment, folder), List.of(command), asked, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int waitFor(Process process, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, process);
        try {
            return process.waitFor();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean waitFor(Process process, long timeout, TimeUnit unit, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, process);
        try {
            return process.waitFor(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean waitFor(Process process, Duration duration, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, process);
        try {
            return process.waitFor(duration);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    /** The command is as it was asked for: whether the system tells it of a process depends on what may be read. */
    private static Process noted(Process process, List<String> command, long asked, int site) {
        Trace.processStarted(process, String.join(" ", command), asked, site);
        return process;
    }
}
