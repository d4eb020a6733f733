package signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees of a piece of Markdown, without links, marks and code blocks. For one thread. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The text of that node, its blocks and lines separated by a blank. */
    static String of(Node node) {
        var plain = new PlainText();
        node.accept(plain);
        return plain.text.toString().strip();
    }

    /**
     * The passages of a document in reading order.
     *
     * @param anchors of its headings
     */
    static List<Passage> passages(Node document, Map<Heading, String> anchors) {
        var passages = new ArrayList<Passage>();
        var open = new Passage("", "", "");
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                passages.add(open);
                open = new Passage(anchors.getOrDefault(heading, ""), of(heading), "");
            } else {
                open = new Passage(open.anchor(), open.heading(), (open.text() + " " + of(node)).strip());
            }
        }
        passages.add(open);
        passages.removeIf(
                passage -> passage.heading().isEmpty() && passage.text().isEmpty());
        return List.copyOf(passages);
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        // Code is no prose.
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        boolean ends = parent instanceof Block || parent instanceof TableCell;
        if (ends && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
