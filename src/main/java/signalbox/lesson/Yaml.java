package signalbox.lesson;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a piece of YAML inside a larger file and keeps the lines of that file. */
final class Yaml {

    private Yaml() {}

    /**
     * The fields of a mapping; nothing if the text is no YAML or no mapping, which is told.
     *
     * @param firstLine the line in the file where the text begins, 1-based
     */
    static Optional<Fields> fields(String text, int firstLine, Problems.InFile problems) {
        return mapping(text, firstLine, problems).map(mapping -> new Fields(mapping, firstLine, problems));
    }

    /** No fields at all, without a complaint about those that are missing: the reason for that is told already. */
    static Fields none() {
        var none = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
        return new Fields(none, 1, new Problems().in(""));
    }

    private static Optional<MappingNode> mapping(String text, int firstLine, Problems.InFile problems) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.at(firstLine, "here must stand fields, each as 'name: value'");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            problems.at(firstLine + line, "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.at(firstLine, "this is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
