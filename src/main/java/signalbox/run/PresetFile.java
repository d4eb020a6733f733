package signalbox.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;

/**
 * Presets that were found earlier, in a file of the cache, so that a site that starts again does not measure again. What
 * was found on another machine is not taken for this one's. A file that cannot be read or written means only that it is
 * measured again. Sites may share a file: of two that write in the same instant one measures again at its next start.
 * Thread-safe.
 */
public final class PresetFile {

    private final Path file;
    private final String machine;

    /** @param machine all that the speed of a program depends on besides the program */
    public PresetFile(Path file, String machine) {
        this.file = file;
        this.machine = machine;
    }

    /** What was found for that subject. */
    synchronized OptionalInt find(String subject) {
        try {
            String value = read().getProperty(key(subject));
            return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
        } catch (IOException | IllegalArgumentException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** Another site reads either the file as it was or all of this. */
    synchronized void keep(String subject, int value) {
        try {
            Properties presets = read();
            presets.setProperty(key(subject), Integer.toString(value));
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "presets", null);
            try (Writer writer = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
                presets.store(writer, null);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | IllegalArgumentException unwritable) {
            System.getLogger("signalbox.run").log(System.Logger.Level.DEBUG, "presets are not kept", unwritable);
        }
    }

    private Properties read() throws IOException {
        Properties presets = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                presets.load(reader);
            }
        }
        return presets;
    }

    private String key(String subject) {
        return UUID.nameUUIDFromBytes((machine + "\n" + subject).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
