package signalbox.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.lesson.Outcomes;
import signalbox.wire.OutputStreamKind;

/**
 * The running totals that a program prints, line by line, as {@code STATE: COUNT}: the latest of each state stands.
 * Other lines, and what goes to the error stream, are passed over. Not thread-safe.
 */
public final class Tally {

    /** States that are kept; a stranger's program may print any number of them. */
    private static final int MOST_STATES = 40;

    /** Digits with {@code _} or {@code ,} between groups; at most so many that the sum of all states fits a long. */
    private static final Pattern TOTAL =
            Pattern.compile("\\s*(\\S.{0," + (Outcomes.LONGEST_STATE - 1) + "}?)\\s*:\\s*([0-9][0-9_,]{0,20})\\s*");

    private static final int MOST_DIGITS = 16;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final StringBuilder line = new StringBuilder();

    /** Takes into account what was printed; says whether a total has changed. */
    public boolean add(RunEvent.Printed printed) {
        if (printed.stream() != OutputStreamKind.OUT) {
            return false;
        }
        line.append(printed.text());
        if (!printed.endsLine()) {
            return false;
        }
        Matcher total = TOTAL.matcher(line);
        boolean changed = total.matches() && put(total.group(1), total.group(2).replaceAll("[_,]", ""));
        line.setLength(0);
        return changed;
    }

    private boolean put(String state, String digits) {
        if (digits.length() > MOST_DIGITS || (counts.size() >= MOST_STATES && !counts.containsKey(state))) {
            return false;
        }
        Long count = Long.valueOf(digits);
        return !count.equals(counts.put(state, count));
    }

    /** The latest count of each state, in the order in which they first appeared; a copy. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
