package signalbox.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one YAML mapping, each read by name. What is missing or of the wrong shape is told with its line, and
 * a harmless value stands in so that reading goes on; {@link #refuseOthers} tells of every field that nobody read.
 * For one thread.
 */
final class Fields {

    /** A text and the line where it stands. */
    record Text(int line, String value) {}

    private final int line;
    private final int offset;
    private final Problems.InFile problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    /**
     * @param offset what a mark's 0-based line lacks to be the line in the file
     */
    Fields(MappingNode mapping, int offset, Problems.InFile problems) {
        this.offset = offset;
        this.problems = problems;
        this.line = lineOf(mapping);
        mapping.getValue().forEach(this::add);
    }

    private void add(NodeTuple field) {
        if (!(field.getKeyNode() instanceof ScalarNode key)) {
            problems.at(lineOf(field.getKeyNode()), "the name of a field must be a word");
        } else if (nodes.putIfAbsent(key.getValue(), field.getValueNode()) == null) {
            keyLines.put(key.getValue(), lineOf(key));
        } else {
            problems.at(lineOf(key), "'" + key.getValue() + "' stands here twice");
        }
    }

    /** The line where the mapping begins. */
    int line() {
        return line;
    }

    /** The line of that field's name, or where the mapping begins if it has no such field. */
    int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** A text that must be there and not be blank. */
    String text(String key) {
        return required(key).flatMap(node -> scalar(key, node)).orElse("");
    }

    /** A text that may be left out, but not be blank. */
    Optional<String> optionalText(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    /** A whole number that must be there and lie in that range. */
    int number(String key, int min, int max) {
        return required(key)
                .flatMap(node -> scalar(key, node))
                .map(text -> number(key, text, min, max))
                .orElse(min);
    }

    /** A whole number in that range, or {@code otherwise} if it is left out. */
    int number(String key, int min, int max, int otherwise) {
        return optionalText(key).map(text -> number(key, text, min, max)).orElse(otherwise);
    }

    private int number(String key, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (min <= number && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below: it is as wrong as a number out of range.
        }
        problems.at(line(key), "'%s' must be a whole number from %d to %d, not '%s'".formatted(key, min, max, text));
        return min;
    }

    /** A number that must be there and lie in that range. */
    double decimal(String key, int min, int max) {
        String text = text(key);
        boolean good = text.matches("\\d{1,9}(\\.\\d{1,9})?");
        if (good && min <= Double.parseDouble(text) && Double.parseDouble(text) <= max) {
            return Double.parseDouble(text);
        }
        if (!text.isEmpty()) {
            problems.at(line(key), "'%s' must be a number from %d to %d, not '%s'".formatted(key, min, max, text));
        }
        return min;
    }

    /** {@code true} or {@code false}, or {@code otherwise} if it is left out. */
    boolean flag(String key, boolean otherwise) {
        return choice(key, Map.of("true", true, "false", false)).orElse(otherwise);
    }

    /** One of the values by its name, or nothing if it is left out. */
    <T> Optional<T> choice(String key, Map<String, T> values) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !values.containsKey(text.get())) {
            problems.at(
                    line(key),
                    "'%s' must be one of %s, not '%s'".formatted(key, new TreeSet<>(values.keySet()), text.get()));
        }
        return text.map(values::get);
    }

    /** A list of mappings that must be there and not be empty. */
    List<Fields> mappings(String key) {
        var mappings = new ArrayList<Fields>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                mappings.add(new Fields(mapping, offset, problems));
            } else {
                problems.at(lineOf(item), "every item of '" + key + "' must have fields of its own");
            }
        }
        return mappings;
    }

    /** A list of texts that must be there and not be empty. */
    List<Text> texts(String key) {
        var texts = new ArrayList<Text>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(text -> texts.add(new Text(lineOf(item), text)));
        }
        return texts;
    }

    /** A list of whole numbers in that range that must be there and not be empty. */
    List<Integer> numbers(String key, int min, int max) {
        return texts(key).stream()
                .map(text -> number(key, text.value(), min, max))
                .toList();
    }

    /** The names of all fields, in the order in which they stand. */
    List<String> names() {
        return List.copyOf(nodes.keySet());
    }

    /** Fields within that field, or nothing if it is left out. */
    Optional<Fields> fields(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof MappingNode)) {
            problems.at(line(key), "'" + key + "' must have fields of its own");
        }
        return node.filter(MappingNode.class::isInstance)
                .map(mapping -> new Fields((MappingNode) mapping, offset, problems));
    }

    /** Tells of every field that was not asked for until now. */
    void refuseOthers() {
        for (String key : nodes.keySet()) {
            if (!known.contains(key)) {
                problems.at(line(key), "unknown field '%s': allowed are %s".formatted(key, known));
            }
        }
    }

    private List<Node> items(String key) {
        Optional<Node> node = required(key);
        if (node.isPresent()
                && node.get() instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        if (node.isPresent()) {
            problems.at(line(key), "'" + key + "' must be a list with at least one item");
        }
        return List.of();
    }

    private Optional<Node> node(String key) {
        known.add(key);
        return Optional.ofNullable(nodes.get(key));
    }

    private Optional<Node> required(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            problems.at(line, "'" + key + "' is missing");
        }
        return node;
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.at(lineOf(node), "'" + key + "' must be a text and not be empty");
        return Optional.empty();
    }

    private int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + offset).orElse(offset);
    }
}
