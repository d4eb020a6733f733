package signalbox.child.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class NotedLinesTest {

    private static final int SITE = 3;

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }

    @Test
    void linesComeInTheirOrderAndOnlyAsFarAsTheyAreAskedFor() throws IOException {
        BufferedReader reader = reader("a\nb\nc\n");
        assertEquals(List.of("a", "b"), ReaderCalls.lines(reader, SITE).limit(2).toList());
        assertEquals("c", reader.readLine());
    }

    @Test
    void linesInParallelAreAllThere() {
        List<String> lines =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        Stream<String> read = ReaderCalls.lines(reader(String.join("\n", lines)), SITE);
        assertEquals(lines, read.parallel().collect(Collectors.toList()));
    }

    @Test
    void closingTheStreamClosesWhatItIsMadeOf() {
        var closed = new AtomicBoolean();
        Stream<String> lines = Stream.of("a").onClose(() -> closed.set(true));
        try (Stream<String> noted = NotedLines.of(lines, "", SITE)) {
            assertFalse(closed.get());
            assertEquals(1, noted.count());
        }
        assertTrue(closed.get());
    }

    @Test
    void aFailureToReadShowsNoFrameOfOurs() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                throw new IOException("broken");
            }

            @Override
            public void close() {}
        };
        Stream<String> lines = ReaderCalls.lines(new BufferedReader(broken), SITE);
        var failure = assertThrows(UncheckedIOException.class, () -> lines.forEach(line -> {}));
        assertFalse(Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(NotedLines.class.getName())));
    }
}
