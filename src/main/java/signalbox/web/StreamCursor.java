package signalbox.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a page is with the runs it shows: for each run's id the number of the first event that it has not got. As
 * text it is the id of an event of the stream, {@code ID.12~ID.40}, so that a page that comes back says all of it at
 * once. Immutable.
 */
record StreamCursor(Map<String, Integer> next) {

    private static final Pattern ENTRY = Pattern.compile("([a-z2-7]{26})\\.(\\d{1,9})");

    StreamCursor {
        next = Map.copyOf(next);
    }

    /** Reads what a browser sent back; entries that are none are left out, as if the page had nothing of that run. */
    static StreamCursor parse(String text) {
        Map<String, Integer> next = new LinkedHashMap<>();
        for (String entry : text.split("~", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                next.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        }
        return new StreamCursor(next);
    }

    /** Number of the first event that the page has not got of that run. */
    int of(String run) {
        return next.getOrDefault(run, 0);
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(entry -> entry.getKey() + "." + entry.getValue())
                .sorted()
                .collect(Collectors.joining("~"));
    }
}
