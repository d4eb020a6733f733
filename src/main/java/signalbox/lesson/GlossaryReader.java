package signalbox.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code glossary.md}: front matter, then a heading for each term and what it means. A course may have none.
 * Terms come first, so that lessons and the terms themselves can be checked for links to them. For one thread.
 */
final class GlossaryReader {

    private static final String NAME = "glossary.md";
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.!?](?=\\s|$)");

    private final Problems.InFile file;
    private final boolean present;
    private final Page page;
    private final List<Markdown.Section> sections;

    GlossaryReader(Path root, Problems problems) {
        this.file = problems.in(NAME);
        this.present = Files.exists(root.resolve(NAME));
        this.page = present ? Page.read(root.resolve(NAME), file) : new Page(Yaml.none(), "", 1);
        this.sections = Markdown.sections(page.body(), page.bodyLine());
    }

    /** Slugs of all terms, each with the first sentence of its meaning. */
    Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        for (Markdown.Section section : sections) {
            if (terms.putIfAbsent(section.anchor(), firstSentence(section)) != null) {
                file.at(section.line(), "another term has the place '#" + section.anchor() + "' too");
            }
        }
        return terms;
    }

    /** What it says; without any term if the course has no glossary. */
    Glossary read(Links links) {
        if (!present) {
            return new Glossary("Glossary", "This course explains no words.", List.of());
        }
        if (sections.isEmpty() || sections.getFirst().line() > firstText()) {
            file.at(firstText(), "a glossary begins with the heading of a term: '## scheduler'");
        }
        var check = new MarkdownCheck("", links, file);
        var markdown = new Markdown(check, file);
        List<Term> terms = new ArrayList<>();
        sections.forEach(section -> terms.add(term(section, markdown)));
        terms.sort(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER));
        check.images().forEach((image, line) -> file.at(line, "a glossary has no images, such as '" + image + "'"));
        var glossary = new Glossary(page.front().text("title"), page.front().text("summary"), List.copyOf(terms));
        page.front().refuseOthers();
        return glossary;
    }

    private Term term(Markdown.Section section, Markdown markdown) {
        if (section.level() != 2) {
            file.at(section.line(), "every heading of the glossary is a term and begins with '##'");
        }
        if (section.plainText().isEmpty()) {
            file.at(section.line(), "'" + section.heading() + "' is not explained");
        }
        Prose meaning = markdown.prose(section.source(), section.line() + 1);
        return new Term(section.anchor(), section.heading(), firstSentence(section), meaning);
    }

    /** The line in which the first word stands after the front matter. */
    private int firstText() {
        List<String> lines = page.body().lines().toList();
        int blank = 0;
        while (blank < lines.size() && lines.get(blank).isBlank()) {
            blank++;
        }
        return page.bodyLine() + blank;
    }

    private static String firstSentence(Markdown.Section section) {
        Matcher sentence = SENTENCE.matcher(section.plainText());
        return sentence.find() ? sentence.group() : section.plainText();
    }
}
