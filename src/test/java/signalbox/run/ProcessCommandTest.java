package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProcessCommandTest {

    @ParameterizedTest
    @CsvSource({
        "/jdk/bin/java -cp /a/classes Processes$Worker 1 4, true, Worker",
        "java -Dn=3 --enable-preview -cp x org.example.Main, true, Main",
        "java -version, true, java",
        "java, true, java",
        "/bin/sleep 10, false, sleep",
        "sh -c ls, false, sh",
        "'', false, ''",
        "java -cp, true, java"
    })
    void isNamedAsAReaderWould(String command, boolean java, String name) {
        assertEquals(new ProcessCommand(java, name), ProcessCommand.of(command));
    }
}
