package signalbox.child.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The practice site beside a program, as the program's JVM sees it. It ends when this JVM does, for its input ends
 * then. For one thread at a time.
 */
public final class PracticeProcess implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms16m",
            "-Xmx64m",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xshare:auto",
            "-Dsun.net.httpserver.nodelay=true");

    private final OutputStream in;
    private final BufferedReader out;
    private final int port;

    private PracticeProcess(Process process) throws IOException {
        this.in = process.getOutputStream();
        this.out = process.inputReader(StandardCharsets.US_ASCII);
        this.port = Integer.parseInt(nextLine());
    }

    /** Starts one at that port, 0 for any free one, and returns once it listens. */
    public static PracticeProcess start(int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", jar(), PracticeSite.class.getName(), "" + port));
        return new PracticeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** This very jar: it is no part of the class path, being a module. */
    private static String jar() throws IOException {
        try {
            return Path.of(PracticeProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException("The place of the child's own classes is no file.", e);
        }
    }

    /** Port on the loopback address. */
    public int port() {
        return port;
    }

    /** From now on each answer takes that long; returns when the site knows. */
    public void answerAfter(int millis) throws IOException {
        in.write((millis + "\n").getBytes(StandardCharsets.US_ASCII));
        in.flush();
        nextLine();
    }

    /** Ends the site, whose input ends. */
    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }

    private String nextLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The practice site ended.");
        }
        return line;
    }
}
