package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A site in a process of its own, as somebody starts it, which keeps all in one folder. Closing kills it. */
final class SiteProcess implements AutoCloseable {

    private static final int SIGKILLED = 128 + 9;

    private final Process process;
    private final BufferedReader lines;
    private final List<String> said = new ArrayList<>();

    private SiteProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** Starts it on a free port, with these settings besides the usual ones. */
    static SiteProcess start(Path folder, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = command(folder, settings);
        return new SiteProcess(builder.redirectErrorStream(true).start());
    }

    /** The command that starts it, with arguments for it. */
    static ProcessBuilder command(Path folder, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "signalbox.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNALBOX_"));
        builder.environment().put("SIGNALBOX_PORT", "0");
        builder.environment().put("SIGNALBOX_SPARES", "0");
        builder.environment().put("SIGNALBOX_CACHE", folder.resolve("cache").toString());
        builder.environment().put("SIGNALBOX_DATA", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        return builder;
    }

    /** Read from the line that tells it. */
    String address() throws IOException {
        return after("Signalbox is at ").replaceFirst("/$", "");
    }

    /** The rest of the next line that begins so, but for blanks; what comes later is left in the pipe. */
    String after(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.strip().startsWith(beginning)) {
                return line.strip().substring(beginning.length()).strip();
            }
        }
        throw new IllegalStateException("The site does not say “" + beginning + "”: " + said);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertEquals(SIGKILLED, process.waitFor());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
