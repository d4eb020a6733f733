package signalbox.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One object of a file that anybody may have written, each field read by name and checked.
 *
 * @param path where it stands in the file, in words
 */
record Entry(JsonNode node, String path) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$-]{1,100}");
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}_-]{0,100}");
    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}_$.,-]{1,2000}");
    private static final int MOST_NAMES = 100;

    boolean isObject() {
        return node.isObject();
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The objects of a list; none where the file leaves it out. */
    List<Entry> entries(String field, int most) throws BadFile {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && (!list.isArray() || list.size() > most)) {
            throw wrong(field, "a list of at most " + most);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : list) {
            Entry entry = new Entry(item, field + "[" + entries.size() + "]");
            if (!item.isObject()) {
                throw new BadFile(entry.path() + " must be an object.");
            }
            entries.add(entry);
        }
        return entries;
    }

    /** An object in it. */
    Entry inside(String field) throws BadFile {
        if (!node.path(field).isObject()) {
            throw wrong(field, "an object");
        }
        return new Entry(node.path(field), path + "." + field);
    }

    /** Names of its fields. */
    List<String> names() throws BadFile {
        List<String> names = List.copyOf(node.propertyNames());
        if (names.size() > MOST_NAMES
                || names.stream().anyMatch(name -> !NAME.matcher(name).matches())) {
            throw new BadFile(path + " must have at most " + MOST_NAMES + " fields named by letters and digits.");
        }
        return names;
    }

    String name(String field) throws BadFile {
        return text(field, NAME, "letters, digits, _, $ and -, 100 at most");
    }

    String place(String field) throws BadFile {
        return text(field, PLACE, "letters, digits, - and _, 100 at most");
    }

    String saying(String field) throws BadFile {
        return text(field, SAYING, "letters, digits, dots and commas, 2000 at most");
    }

    private String text(String field, Pattern pattern, String allowed) throws BadFile {
        JsonNode value = node.path(field);
        if (!value.isString() || !pattern.matcher(value.stringValue()).matches()) {
            throw wrong(field, allowed);
        }
        return value.stringValue();
    }

    long whole(String field, long min, long max) throws BadFile {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, "a whole number");
        }
        if (value.longValue() < min || value.longValue() > max) {
            throw wrong(field, "a whole number from " + min + " to " + max);
        }
        return value.longValue();
    }

    boolean flag(String field) throws BadFile {
        if (!node.path(field).isBoolean()) {
            throw wrong(field, "true or false");
        }
        return node.path(field).booleanValue();
    }

    Instant time(String field) throws BadFile {
        JsonNode value = node.path(field);
        try {
            if (value.isString()) {
                Instant time = Instant.parse(value.stringValue());
                if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                    return time;
                }
            }
        } catch (DateTimeException noTime) {
            throw wrongTime(field);
        }
        throw wrongTime(field);
    }

    private BadFile wrongTime(String field) {
        return wrong(field, "a time of this century, such as 2031-05-01T12:00:00Z");
    }

    Reply.Kind kind(String field) throws BadFile {
        for (Reply.Kind kind : Reply.Kind.values()) {
            if (node.path(field).asString("").equals(kind.word())) {
                return kind;
            }
        }
        throw wrong(field, "question, prediction or choice");
    }

    private BadFile wrong(String field, String allowed) {
        return new BadFile("“" + field + "” of " + path + " must be " + allowed + ".");
    }
}
