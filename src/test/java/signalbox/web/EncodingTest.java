package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser says it takes, and what it gets. */
@Timeout(10)
final class EncodingTest {

    private static final Set<Encoding> ALL = Set.of(Encoding.values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip                    | GZIP",
                "GZIP                    | GZIP",
                "br;q=0.5, gzip;q=0.8    | GZIP",
                "br ; q=0.5 , gzip;q=0.5 | BROTLI",
                "*                       | BROTLI",
                "*;q=0.3, br;q=0         | GZIP",
                "br;q=0, gzip;q=0        | IDENTITY",
                "identity, br;q=0.5      | IDENTITY",
                "identity;q=0            | IDENTITY",
                "deflate                 | IDENTITY",
                "''                      | IDENTITY",
                ";q=,,br;q=much;x        | IDENTITY",
                "br;level=9              | IDENTITY",
            })
    void theBrowserGetsWhatItLikesBest(String accepted, Encoding expected) {
        assertEquals(expected, Encoding.best(accepted, ALL));
    }

    @Test
    void whatThereIsNotIsNotChosen() {
        assertEquals(Encoding.GZIP, Encoding.best("br, gzip;q=0.1", Set.of(Encoding.GZIP, Encoding.IDENTITY)));
        assertEquals(Encoding.IDENTITY, Encoding.best("br, gzip", Set.of(Encoding.IDENTITY)));
    }
}
