package signalbox.child.practice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two pages of the practice site. Immutable and thread-safe. */
final class PracticePages {

    /** Size of the long page, in bytes. */
    static final int LONG_BYTES = 10_966;

    /** Size of the short page, in bytes. */
    static final int SHORT_BYTES = 276;

    private static final Pattern PATH = Pattern.compile("/page/([1-9]\\d{0,8})");

    private final byte[] longPage = page("A long page", LONG_BYTES);
    private final byte[] shortPage = page("A short page", SHORT_BYTES);

    /** {@code /page/1}, {@code /page/3} … are long, {@code /page/2}, {@code /page/4} … short; there are no others. */
    Optional<byte[]> at(String path) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(matcher.group(1)) % 2 == 1 ? longPage : shortPage);
    }

    private static byte[] page(String title, int size) {
        String head = "<!doctype html>\n<html lang=\"en\">\n<title>" + title + "</title>\n<body>\n";
        String tail = "</body>\n</html>\n";
        String line = "<p>Signals keep trains apart; locks keep threads apart.</p>\n";
        StringBuilder text = new StringBuilder(head);
        while (text.length() + line.length() + tail.length() <= size) {
            text.append(line);
        }
        text.append(" ".repeat(size - text.length() - tail.length())).append(tail);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
