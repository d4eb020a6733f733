package signalbox.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.sandbox.Profile;
import signalbox.wire.SourceFile;

/**
 * One hostile program. It prints {@code THROUGH:} and what it got for all that it should not have got, {@code held:}
 * and why for all that it was kept from.
 *
 * @param title what it tries
 * @param profile what it may do, as the program that it pretends to be
 * @param end how it comes to its end
 * @param safeAlone whether it can be run without a sandbox, with no harm to the machine
 */
public record Attack(String title, Profile profile, End end, boolean safeAlone, String source) {

    /** How a program comes to its end. */
    public enum End {
        /** By itself. */
        ITSELF,
        /** Somehow: being killed by its JVM or the site is as good as any. */
        ANYHOW,
        /** When it is stopped, after it printed {@code running}. */
        STOPPED,
        /** The site finds that its messages are broken, and ends it. */
        BROKEN,
        /** It never begins: the compiler is what it attacks. */
        COMPILING
    }

    private static final List<String> NAMES = List.of(
            "ReadFiles",
            "WriteFiles",
            "FillDisk",
            "Links",
            "Descriptors",
            "HostNetwork",
            "HostSockets",
            "NoSockets",
            "HostPrograms",
            "NoProcesses",
            "ForkMany",
            "ForkBomb",
            "Daemons",
            "ThreadBomb",
            "VirtualThreads",
            "Memory",
            "Unsafe",
            "Heap",
            "Metaspace",
            "SocketBuffers",
            "OpenFiles",
            "Signals",
            "SignalsOfMany",
            "SignalsToThreads",
            "Namespaces",
            "RareCalls",
            "Attach",
            "Unstoppable",
            "Crash",
            "Recursion",
            "ForgedFrames",
            "GiantFrame",
            "TruncatedFrame",
            "UnknownReport",
            "EndlessOutput",
            "StallingSource");

    /** What several of them use. */
    private static final List<String> SHARED = List.of("Native", "Forging");

    /** All of them. */
    public static List<Attack> all() {
        return NAMES.stream().map(Attack::named).toList();
    }

    /** What is compiled. */
    List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>(List.of(new SourceFile("Main.java", source)));
        SHARED.stream()
                .filter(name -> source.contains(name + ".") || name.equals("Native"))
                .map(name -> new SourceFile(name + ".java", text(name)))
                .forEach(sources::add);
        return List.copyOf(sources);
    }

    private static Attack named(String name) {
        String source = text(name);
        return new Attack(
                head(source, "attack", name),
                Profile.valueOf(head(source, "needs", "COMPUTE")),
                End.valueOf(head(source, "ends", "itself").toUpperCase(Locale.ROOT)),
                head(source, "alone", "").equals("safe"),
                source);
    }

    /** What a line like {@code // attack: …} says. */
    private static String head(String source, String name, String otherwise) {
        String begin = "// " + name + ": ";
        return source.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(String name) {
        try (InputStream in = Attack.class.getResourceAsStream("/attacks/" + name + ".java")) {
            if (in == null) {
                throw new IllegalStateException("The attack " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
