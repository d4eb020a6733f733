package signalbox.lesson;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;

/**
 * Tells what a lesson's Markdown must not hold, and turns the short forms of links and images into addresses. For one
 * thread.
 */
final class MarkdownCheck {

    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("java", "python", "text", "sh"));
    private static final String LESSON = "lesson:";
    private static final String TERM = "term:";

    private final String slug;
    private final Links links;
    private final Problems.InFile problems;
    private final Map<String, Integer> images = new LinkedHashMap<>();

    /** Links to terms, each with the first sentence of the meaning; a node equals itself alone. */
    private final Map<Link, String> terms = new HashMap<>();

    /**
     * @param slug of the lesson that is checked; empty for the glossary
     */
    MarkdownCheck(String slug, Links links, Problems.InFile problems) {
        this.slug = slug;
        this.links = links;
        this.problems = problems;
    }

    /** File names of the images that were seen until now, each with the line where it stands first. */
    Map<String, Integer> images() {
        return images;
    }

    /** What the term means that this link leads to, if it leads to one. */
    Optional<String> termOf(Link link) {
        return Optional.ofNullable(terms.get(link));
    }

    /** Checks a document that begins in that line of the file. */
    Visitor from(int firstLine) {
        return new Visit(firstLine);
    }

    private final class Visit extends AbstractVisitor {

        private final int firstLine;

        private Visit(int firstLine) {
            this.firstLine = firstLine;
        }

        @Override
        public void visit(HtmlBlock html) {
            refuse(html, "raw HTML is not allowed here: write Markdown");
        }

        @Override
        public void visit(HtmlInline html) {
            refuse(html, "raw HTML is not allowed here: write Markdown, and code in `backticks`");
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                refuse(heading, "the title stands in the front matter: begin headings with '##'");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            boolean directive = Markdown.DIRECTIVES.contains(code.getInfo());
            if (directive && slug.isEmpty()) {
                refuse(code, "a " + code.getInfo() + " must stand in a lesson, not in the glossary");
            } else if (directive && !(code.getParent() instanceof Document)) {
                refuse(code, "a " + code.getInfo() + " must not stand inside a list or a quotation");
            } else if (!directive && !LANGUAGES.contains(code.getInfo())) {
                refuse(
                        code,
                        "unknown block '%s': directives are %s, code is %s"
                                .formatted(code.getInfo(), Markdown.DIRECTIVES, LANGUAGES));
            }
        }

        @Override
        public void visit(Image image) {
            String name = image.getDestination();
            if (image.getFirstChild() == null) {
                refuse(
                        image,
                        "the image '" + name + "' needs a text for readers who do not see it: ![text](" + name + ")");
            }
            images.putIfAbsent(name, lineOf(image));
            image.setDestination("/lessons/" + slug + "/images/" + name);
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (target.startsWith(LESSON)) {
                link.setDestination(links.lesson(target.substring(LESSON.length()), problems, lineOf(link)));
            } else if (target.startsWith(TERM)) {
                String term = target.substring(TERM.length());
                link.setDestination(links.term(term, problems, lineOf(link)));
                terms.put(link, links.firstSentence(term));
            } else if (target.startsWith("#") && !slug.isEmpty()) {
                links.place(slug, target.substring(1), problems, lineOf(link));
            } else if (!target.startsWith("https://")) {
                refuse(link, "the link '" + target + "' must begin with 'lesson:', 'term:', '#' or 'https://'");
            }
            visitChildren(link);
        }

        private void refuse(Node node, String reason) {
            problems.at(lineOf(node), reason);
        }

        /** A node without a place of its own stands where its parent stands. */
        private int lineOf(Node node) {
            Node placed = node;
            while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
                placed = placed.getParent();
            }
            return placed.getSourceSpans().isEmpty()
                    ? firstLine
                    : firstLine + placed.getSourceSpans().getFirst().getLineIndex();
        }
    }
}
