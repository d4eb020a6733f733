package signalbox.lesson;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Renders code that can be scrolled by keyboard, Java in colours. */
record CodeRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

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
