package signalbox.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody types to join a room: six characters, of which no two look or sound alike. Immutable and thread-safe.
 *
 * @param text in capitals, without blanks
 */
public record JoinCode(String text) {

    /** Without 0 and O, 1 and I and L, 2 and Z, 5 and S, 6 and G, 8 and B, U and V, D. */
    static final String ALPHABET = "3479ACEFHJKMNPQRTVWXY";

    static final int LENGTH = 6;

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    public JoinCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no code: " + text);
        }
    }

    /** One of 85 million. */
    public static JoinCode fresh(RandomGenerator random) {
        return new JoinCode(characters(LENGTH, random));
    }

    /** So many characters that are told apart well. */
    public static String characters(int count, RandomGenerator random) {
        return random.ints(count, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** What somebody typed, in whatever case, with blanks or hyphens; empty if it cannot be a code. */
    public static Optional<JoinCode> typed(String typed) {
        String bare = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(new JoinCode(bare)) : Optional.empty();
    }

    /** In two halves, as it is easier to read out. */
    public String spaced() {
        return text.substring(0, LENGTH / 2) + " " + text.substring(LENGTH / 2);
    }

    /** Whether it is the same, in a time that does not tell how much of it is. */
    public boolean is(JoinCode other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), other.text.getBytes(StandardCharsets.US_ASCII));
    }
}
