package signalbox.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The words of a Markdown file that are English: no code, no names of programs, no addresses. For one file. */
final class ProseWords {

    /** A word and its line in the file, 1-based. */
    record Word(int line, String text) {}

    /** Fields of directives whose values are names, numbers or Java, not English. Every other field is read. */
    private static final Set<String> NO_PROSE = Set.of(
            "id",
            "lab",
            "lesson",
            "program",
            "name",
            "knob",
            "baseline",
            "load",
            "last-line",
            "formula",
            "marks",
            "unit",
            "from",
            "to",
            "state",
            "measure",
            "kind",
            "ends",
            "right",
            "columns",
            "values",
            "correct");

    /** Fenced blocks that are code; all others are directives. */
    private static final Set<String> CODE = Set.of("java", "python", "sh", "text", "yaml", "markdown", "");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{L}+(?:['’]\\p{L}+)*(?![\\p{L}\\p{N}_])");
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final List<String> lines;
    private final List<Word> words = new ArrayList<>();

    private ProseWords(String text) {
        this.lines = text.lines().toList();
    }

    /** The words of a file in about the order in which they stand there. */
    static List<Word> of(String text) {
        var found = new ProseWords(text);
        int body = 0;
        if (text.startsWith("---\n")) {
            body = found.lines.subList(1, found.lines.size()).indexOf("---") + 2;
            found.yaml(String.join("\n", found.lines.subList(1, body - 1)), 1);
        }
        found.markdown(String.join("\n", found.lines.subList(body, found.lines.size())), body);
        return found.words;
    }

    /** @param before lines of the file before the text */
    private void markdown(String text, int before) {
        MARKDOWN.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                add(words.getLiteral(), before + lineIndex(words));
            }

            @Override
            public void visit(FencedCodeBlock block) {
                String kind = block.getInfo().strip();
                if (!CODE.contains(kind)) {
                    yaml(block.getLiteral(), before + lineIndex(block) + 1);
                }
            }
        });
    }

    private static int lineIndex(Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        return placed.getSourceSpans().isEmpty()
                ? 0
                : placed.getSourceSpans().getFirst().getLineIndex();
    }

    private void yaml(String text, int before) {
        new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(node -> values(node, before));
    }

    private void values(org.snakeyaml.engine.v2.nodes.Node node, int before) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(field -> value(field, before));
            case SequenceNode sequence -> sequence.getValue().forEach(item -> values(item, before));
            case ScalarNode scalar -> {
                int line = before
                        + scalar.getStartMark().map(mark -> mark.getLine()).orElse(0);
                MARKDOWN.parse(scalar.getValue()).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text words) {
                        add(words.getLiteral(), line);
                    }
                });
            }
            default -> throw new IllegalArgumentException("an alias: " + node);
        }
    }

    private void value(NodeTuple field, int before) {
        if (!(field.getKeyNode() instanceof ScalarNode key) || !NO_PROSE.contains(key.getValue())) {
            values(field.getValueNode(), before);
        }
    }

    /** Each word stands in the first line from there on that has it: a text may go over several lines. */
    private void add(String text, int fromLine) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int line = fromLine;
            while (line < lines.size() && !lines.get(line).contains(word.group())) {
                line++;
            }
            words.add(new Word(Math.min(line, lines.size() - 1) + 1, word.group()));
        }
    }
}
