package signalbox.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of one lesson and cuts its directives out. With {@link MarkdownCheck} and what they use the only
 * user of the Markdown library. For one thread.
 */
final class Markdown {

    /** What a lesson is made of, before its directives are read. */
    sealed interface Piece {
        /** Text between directives. */
        record Text(Prose prose) implements Piece {}

        /**
         * A directive.
         *
         * @param name one of {@link #DIRECTIVES}
         * @param line of the body's first line in the file, 1-based
         */
        record Directive(String name, String body, int line) implements Piece {}
    }

    /**
     * A heading at the left margin and what stands under it, up to the next one; not checked and not rendered.
     *
     * @param heading plain text
     * @param line of the heading in the file, 1-based; the source begins in the next one
     */
    record Section(String heading, String anchor, int level, int line, String source, String plainText) {}

    /** Info strings of fenced blocks that are read and not shown as they stand. */
    static final Set<String> DIRECTIVES = new TreeSet<>(Set.of(
            "lab", "prediction", "question", "hints", "sweep", "outcomes", "comparison", "decision", "ordering"));

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final MarkdownCheck check;
    private final Problems.InFile problems;
    private final HtmlRenderer renderer;
    /** Of headings that were rendered; a node equals itself alone. */
    private final Map<Heading, String> anchors = new HashMap<>();

    /** One generator for the lesson, so that equal headings in different pieces get different anchors. */
    private final IdGenerator ids = IdGenerator.builder().build();

    Markdown(MarkdownCheck check, Problems.InFile problems) {
        this.check = check;
        this.problems = problems;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .omitSingleParagraphP(false)
                .attributeProviderFactory(context -> this::attributes)
                .nodeRendererFactory(CodeRenderer::new)
                .build();
    }

    /**
     * The pieces of a lesson in reading order.
     *
     * @param firstLine the line in the file where the text begins, 1-based
     */
    List<Piece> pieces(String text, int firstLine) {
        var pieces = new ArrayList<Piece>();
        var prose = new Document();
        for (Node node : blocks(parse(text, firstLine))) {
            if (node instanceof FencedCodeBlock code && DIRECTIVES.contains(code.getInfo())) {
                flush(prose, pieces);
                pieces.add(new Piece.Directive(code.getInfo(), code.getLiteral(), bodyLine(code, firstLine)));
            } else {
                prose.appendChild(node);
            }
        }
        flush(prose, pieces);
        return List.copyOf(pieces);
    }

    /**
     * The sections of a text in reading order. What stands before the first heading is left out.
     *
     * @param firstLine the line in the file where the text begins, 1-based
     */
    static List<Section> sections(String text, int firstLine) {
        List<String> lines = text.lines().toList();
        List<Node> headings = blocks(PARSER.parse(text)).stream()
                .filter(Heading.class::isInstance)
                .toList();
        var sections = new ArrayList<Section>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = (Heading) headings.get(i);
            int start = lineIndex(heading);
            int end = i + 1 < headings.size() ? lineIndex(headings.get(i + 1)) : lines.size();
            String source = String.join("\n", lines.subList(start + 1, end));
            String name = PlainText.of(heading);
            sections.add(new Section(
                    name,
                    IdGenerator.builder().build().generateId(name),
                    heading.getLevel(),
                    firstLine + start,
                    source,
                    PlainText.of(PARSER.parse(source))));
        }
        return List.copyOf(sections);
    }

    /** Text of a directive's field, with paragraphs. */
    Prose prose(String text, int line) {
        return render(parse(text, line));
    }

    /** Text of a directive's field that must be a single paragraph, without a paragraph's tags. */
    Prose line(String text, int line) {
        Node document = parse(text, line);
        List<Node> blocks = blocks(document);
        if (blocks.size() != 1 || !(blocks.getFirst() instanceof Paragraph)) {
            problems.at(line, "this must be a single paragraph of plain Markdown");
        }
        Prose prose = render(document);
        String html = prose.html().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
        return new Prose(html, prose.passages());
    }

    private Node parse(String text, int firstLine) {
        Node document = PARSER.parse(text);
        document.accept(check.from(firstLine));
        return document;
    }

    private void flush(Node prose, List<Piece> pieces) {
        if (prose.getFirstChild() != null) {
            pieces.add(new Piece.Text(render(prose)));
            blocks(prose).forEach(Node::unlink);
        }
    }

    /** The children, gathered first: moving a node elsewhere cuts it from its neighbours. */
    private static List<Node> blocks(Node parent) {
        var blocks = new ArrayList<Node>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(node);
        }
        return blocks;
    }

    private static int bodyLine(Node fence, int firstLine) {
        return firstLine + lineIndex(fence) + 1;
    }

    private static int lineIndex(Node block) {
        return block.getSourceSpans().getFirst().getLineIndex();
    }

    private Prose render(Node document) {
        for (Node node : blocks(document)) {
            if (node instanceof Heading heading) {
                anchors.put(heading, ids.generateId(PlainText.of(heading)));
            }
        }
        return new Prose(renderer.render(document).strip(), PlainText.passages(document, anchors));
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading && anchors.containsKey(heading)) {
            attributes.put("id", anchors.get(heading));
        } else if (node instanceof Link link && check.termOf(link).isPresent()) {
            attributes.put("class", "term");
            attributes.put("data-meaning", check.termOf(link).get());
        }
    }
}
