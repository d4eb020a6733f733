package signalbox.group;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a member is called in the room. Immutable and thread-safe.
 *
 * @param text 1 to 40 characters: letters, digits, single blanks and some signs, at least one letter or digit
 */
public record MemberName(String text) {

    /** What a name may be, for whoever gave another one. */
    public static final String ALLOWED = "A name has 1 to 40 letters, digits, blanks and the signs . , ' ’ - _ ( ).";

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()_-]{1," + LONGEST + "}");
    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public MemberName {
        if (!FORM.matcher(text).matches() || !SOMETHING.matcher(text).find()) {
            throw new IllegalArgumentException(ALLOWED);
        }
    }

    /** What somebody typed, without blanks too many; empty if it cannot be a name. */
    public static Optional<MemberName> typed(String typed) {
        if (typed.length() > 10 * LONGEST) {
            return Optional.empty();
        }
        String text = BLANKS.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC))
                .replaceAll(" ");
        return FORM.matcher(text).matches() && SOMETHING.matcher(text).find()
                ? Optional.of(new MemberName(text))
                : Optional.empty();
    }

    /** Two names with the same key are one: case, width and ligatures do not tell people apart. */
    public String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
