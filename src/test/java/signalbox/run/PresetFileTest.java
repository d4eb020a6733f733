package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class PresetFileTest {

    private static final String HERE = "2 cores";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("presets");
    }

    @Test
    void whatWasKeptIsFoundByTheNextSite() throws IOException {
        new PresetFile(file, HERE).keep("fib", 38);
        new PresetFile(file, HERE).keep("primes", 7);
        assertEquals(OptionalInt.of(38), new PresetFile(file, HERE).find("fib"));
        assertEquals(OptionalInt.of(7), new PresetFile(file, HERE).find("primes"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatAnotherMachineFoundIsNotTaken() {
        new PresetFile(file, HERE).keep("fib", 38);
        assertEquals(OptionalInt.empty(), new PresetFile(file, "64 cores").find("fib"));
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        PresetFile presets = new PresetFile(file, HERE);
        presets.keep("fib", 38);
        Files.writeString(file, Files.readString(file).replace("=38", "=many"));
        assertEquals(OptionalInt.empty(), presets.find("fib"));
        Files.write(file, new byte[] {'a', '=', '\\', 'u', 'x', (byte) 0xff});
        assertEquals(OptionalInt.empty(), presets.find("fib"));
    }

    @Test
    void aFolderThatIsNotThereLosesWhatIsKeptAndNothingElse() {
        PresetFile presets = new PresetFile(folder.resolve("none").resolve("presets"), HERE);
        presets.keep("fib", 38);
        assertEquals(OptionalInt.empty(), presets.find("fib"));
    }
}
