package signalbox.lesson;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text with places for numbers: {@code {downloads} pages, {276 * FLOOR(downloads / 2)} bytes}. Between braces stands
 * an expression over knob names. Immutable and thread-safe.
 *
 * @param text as written in the lesson
 */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /**
     * @throws IllegalArgumentException if braces do not pair or what stands between them is no expression
     */
    public Template {
        places(text).forEach(Arithmetic::of);
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw new IllegalArgumentException("'" + text + "' has a brace without its partner");
        }
    }

    /** The names that {@link #fill} needs values for, sorted. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        places(text).forEach(place -> names.addAll(Arithmetic.of(place).names()));
        return names;
    }

    /**
     * The text with the numbers put in, digits ungrouped.
     *
     * @param values one for each of {@link #names}; others are ignored
     * @throws IllegalArgumentException if one is missing or a result is undefined
     */
    public String fill(Map<String, Integer> values) {
        Function<MatchResult, String> number =
                place -> plain(Arithmetic.of(place.group(1)).value(values));
        return PLACE.matcher(text).replaceAll(number);
    }

    private static Iterable<String> places(String text) {
        return () -> PLACE.matcher(text).results().map(place -> place.group(1)).iterator();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
