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
        "SIGNALBOX_GROUP, 1234567890123456789012345678901234567890123456789012345678901, 1 to 60 characters",
        "SIGNALBOX_GROUP, Tuesday\u001b[31m, 1 to 60 characters",
        "SIGNALBOX_CONTENT, there/is/no/such/folder, a folder that exists"
    })
    void aWrongSettingIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
        String sentence = refusal(name, value);
        assertTrue(sentence.startsWith(name + " is \""), sentence);
        assertTrue(sentence.contains(value), sentence);
        assertTrue(sentence.contains(allowed), sentence);
    }

    @Test
    void withoutAGroupTheSiteStaysOnItsMachineAndSaysHowToStartOne() {
        for (String host : new String[] {"0.0.0.0", "192.168.1.5", "::", "laptop.local"}) {
            String sentence = refusal("SIGNALBOX_HOST", host);
            assertTrue(sentence.contains("group \"Tuesday evening\""), sentence);
            assertEquals(
                    host,
                    Config.from(Map.of("SIGNALBOX_HOST", host, "SIGNALBOX_GROUP", "Ours"), HOME)
                            .host());
        }
        assertEquals(
                "localhost",
                Config.from(Map.of("SIGNALBOX_HOST", "localhost"), HOME).host());
    }

    @Test
    void aGroupListensToEveryNetwork() {
        Map<String, String> named = GroupCommand.environment(new String[] {"group", "Tuesday", "evening"}, Map.of());
        Config config = Config.from(named, HOME);
        assertEquals(Optional.of("Tuesday evening"), config.group());
        assertEquals("0.0.0.0", config.host());
    }

    @Test
    void aGroupNeedsAName() {
        String sentence = String.valueOf(assertThrows(
                        Config.WrongSetting.class,
                        () -> GroupCommand.environment(new String[] {"group", " "}, Map.of()))
                .getMessage());
        assertTrue(sentence.contains("what the group is called"), sentence);
    }

    @Test
    void anUnknownSettingIsRefusedWithTheNamesThatThereAre() {
        String sentence = refusal("SIGNALBOX_PROT", "9000");
        assertTrue(sentence.contains("SIGNALBOX_PROT"), sentence);
        assertTrue(sentence.contains("SIGNALBOX_PORT"), sentence);
    }
}
