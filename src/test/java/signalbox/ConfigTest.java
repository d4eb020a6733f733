package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings from the environment. */
final class ConfigTest {

    private static final Path HOME = Path.of("home");

    private static String refusal(String name, String value) {
        return String.valueOf(assertThrows(Config.WrongSetting.class, () -> Config.from(Map.of(name, value), HOME))
                .getMessage());
    }

    @Test
    void withoutSettingsTheSiteIsForThisMachineAlone() {
        Config config = Config.from(Map.of("PATH", "/bin"), HOME);
        assertEquals("127.0.0.1", config.host());
        assertEquals(8080, config.port());
        assertEquals(Optional.empty(), config.publicUrl());
        assertEquals(HOME.resolve(".cache").resolve("signalbox"), config.cache());
    }

    @Test
    void settingsAreTakenWithoutBlanksAroundThem() {
        Config config = Config.from(
                Map.of("SIGNALBOX_PORT", " 9000 ", "SIGNALBOX_PUBLIC_URL", "https://signalbox.example.org"), HOME);
        assertEquals(9000, config.port());
        assertEquals(Optional.of(URI.create("https://signalbox.example.org")), config.publicUrl());
    }

    @Test
    void anEmptySettingIsNone() {
        assertEquals(8080, Config.from(Map.of("SIGNALBOX_PORT", ""), HOME).port());
    }

    @Test
    void spareDownloadersAreAsManyAsOtherSparesButAtMostThreeUnlessSaidOtherwise() {
        assertEquals(1, Config.from(Map.of("SIGNALBOX_SPARES", "1"), HOME).downloadSpares());
        assertEquals(3, Config.from(Map.of("SIGNALBOX_SPARES", "64"), HOME).downloadSpares());
        assertEquals(
                5, Config.from(Map.of("SIGNALBOX_DOWNLOAD_SPARES", "5"), HOME).downloadSpares());
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNALBOX_PORT, 65536, a whole number from 0 to 65535",
        "SIGNALBOX_PORT, -1, a whole number from 0 to 65535",
        "SIGNALBOX_SANDBOX, firejail, 'one of strongest, bubblewrap, landlock, none'",
        "SIGNALBOX_PORT, http, a whole number from 0 to 65535",
        "SIGNALBOX_DEV, yes, a whole number from 0 to 1",
        "SIGNALBOX_SPARES, 65, a whole number from 0 to 64",
        "SIGNALBOX_RUN_SECONDS, 0, a whole number from 1 to 3600",
        "SIGNALBOX_PUBLIC_URL, signalbox.example.org, an address such as",
        "SIGNALBOX_PUBLIC_URL, https://example.org/signalbox, without a path",
        "SIGNALBOX_PUBLIC_URL, https://exa mple.org, an address such as",
        "SIGNALBOX_CONTENT, there/is/no/such/folder, a folder that exists"
    })
    void aWrongSettingIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
        String sentence = refusal(name, value);
        assertTrue(sentence.startsWith(name + " is \""), sentence);
        assertTrue(sentence.contains(value), sentence);
        assertTrue(sentence.contains(allowed), sentence);
    }

    @Test
    void anUnknownSettingIsRefusedWithTheNamesThatThereAre() {
        String sentence = refusal("SIGNALBOX_PROT", "9000");
        assertTrue(sentence.contains("SIGNALBOX_PROT"), sentence);
        assertTrue(sentence.contains("SIGNALBOX_PORT"), sentence);
    }
}
