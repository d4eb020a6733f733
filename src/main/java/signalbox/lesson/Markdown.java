package signalbox.lesson;

import java.util.ArrayList;
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
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Renders the Markdown of one lesson and cuts its directives out. With {@link MarkdownCheck} the only user of the
 * Markdown library. For one thread.
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

    /** Info strings of fenced blocks that are read and not shown as they stand. */
    static final Set<String> DIRECTIVES = new TreeSet<>(Set.of("lab", "prediction", "question", "hints"));

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final MarkdownCheck check;
    private final Problems.InFile problems;
    private final HtmlRenderer renderer;
    private final TextContentRenderer plainText = TextContentRenderer.builder().build();

    /** One generator for the lesson, so that equal headings in different pieces get different anchors. */
    private final IdGenerator anchors = IdGenerator.builder().build();

    Markdown(MarkdownCheck check, Problems.InFile problems) {
        this.check = check;
        this.problems = problems;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .omitSingleParagraphP(false)
                .attributeProviderFactory(context -> anchor())
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

    /** Text of a directive's field, with paragraphs. */
    Prose prose(String text, int line) {
        return new Prose(renderer.render(parse(text, line)).strip());
    }

    /** Text of a directive's field that must be a single paragraph, without a paragraph's tags. */
    Prose line(String text, int line) {
        Node document = parse(text, line);
        List<Node> blocks = blocks(document);
        if (blocks.size() != 1 || !(blocks.getFirst() instanceof Paragraph)) {
            problems.at(line, "this must be a single paragraph of plain Markdown");
        }
        String html = renderer.render(document).strip();
        return new Prose(html.replaceFirst("^<p>", "").replaceFirst("</p>$", ""));
    }

    private Node parse(String text, int firstLine) {
        Node document = PARSER.parse(text);
        document.accept(check.from(firstLine));
        return document;
    }

    private void flush(Node prose, List<Piece> pieces) {
        if (prose.getFirstChild() != null) {
            pieces.add(new Piece.Text(new Prose(renderer.render(prose).strip())));
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
        return firstLine + fence.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private AttributeProvider anchor() {
        return (node, tag, attributes) -> {
            if (node instanceof Heading) {
                attributes.put("id", anchors.generateId(plainText.render(node)));
            }
        };
    }

    /** Code that can be scrolled by keyboard, Java in colours. */
    private record CodeRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            var code = (FencedCodeBlock) node;
            var html = context.getWriter();
            html.line();
            html.tag("pre", Map.of("tabindex", "0"));
            html.tag("code", Map.of("class", "language-" + code.getInfo()));
            if (code.getInfo().equals("java")) {
                html.raw(Listing.java(code.getLiteral()).html());
            } else {
                html.text(code.getLiteral().stripTrailing());
            }
            html.tag("/code");
            html.tag("/pre");
            html.line();
        }
    }
}
