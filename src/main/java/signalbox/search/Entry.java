package signalbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signalbox.lesson.Catalog;
import signalbox.lesson.Chapter;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Ordering;
import signalbox.lesson.Passage;
import signalbox.lesson.Program;
import signalbox.lesson.Prose;
import signalbox.lesson.Term;

/**
 * One thing that can be found: what is searched in it and where it leads.
 *
 * @param url on this site, with its place in the page
 * @param path where it stands, from the outermost: chapter, lesson; without its own heading
 * @param heading plain text
 * @param text plain text
 */
record Entry(Kind kind, String url, List<String> path, String heading, String text) {

    /** All that can be found in a course, in reading order. */
    static List<Entry> of(Catalog catalog) {
        var entries = new ArrayList<Entry>();
        for (Chapter chapter : catalog.chapters()) {
            for (Lesson lesson : chapter.lessons()) {
                entries.add(new Entry(
                        Kind.LESSON, url(lesson, ""), List.of(chapter.title()), lesson.title(), opening(lesson)));
                List<String> path = List.of(chapter.title(), lesson.title());
                passages(lesson)
                        .forEach(passage -> entries.add(new Entry(
                                Kind.LESSON, url(lesson, passage.anchor()), path, passage.heading(), passage.text())));
                listed(lesson).forEach(lab -> entries.addAll(programs(lesson, lab, path)));
            }
        }
        catalog.glossary()
                .terms()
                .forEach(term ->
                        entries.add(term(term, List.of(catalog.glossary().title()))));
        return List.copyOf(entries);
    }

    /** The summary and what stands before the first heading. */
    private static String opening(Lesson lesson) {
        return lesson.summary()
                + all(lesson).stream()
                        .filter(passage -> passage.heading().isEmpty())
                        .map(passage -> " " + passage.text())
                        .collect(Collectors.joining());
    }

    private static List<Passage> passages(Lesson lesson) {
        return all(lesson).stream()
                .filter(passage -> !passage.heading().isEmpty())
                .toList();
    }

    /** The lesson's text in pieces, each under its heading, across the blocks that stand between. */
    private static List<Passage> all(Lesson lesson) {
        var passages = new ArrayList<Passage>();
        Stream<Prose> prose =
                lesson.blocks().stream().filter(Prose.class::isInstance).map(Prose.class::cast);
        prose.flatMap(each -> each.passages().stream()).forEach(passage -> {
            if (passage.heading().isEmpty() && !passages.isEmpty()) {
                Passage open = passages.removeLast();
                passages.add(new Passage(open.anchor(), open.heading(), open.text() + " " + passage.text()));
            } else {
                passages.add(passage);
            }
        });
        return passages;
    }

    /** The labs whose listings a reader may see: a program whose lines are to be put in order is its own solution. */
    private static List<Lab> listed(Lesson lesson) {
        List<Lab> solutions = lesson.blocks().stream()
                .filter(Ordering.class::isInstance)
                .map(block -> ((Ordering) block).lab())
                .toList();
        return lesson.allLabs().stream().filter(lab -> !solutions.contains(lab)).toList();
    }

    private static List<Entry> programs(Lesson lesson, Lab lab, List<String> path) {
        var inLab = new ArrayList<>(path);
        inLab.add(lab.title());
        var entries = new ArrayList<Entry>();
        for (Program program : lab.programs()) {
            entries.add(
                    new Entry(Kind.PROGRAM, url(lesson, lab.anchor()), inLab, program.fileName(), program.source()));
        }
        return entries;
    }

    private static Entry term(Term term, List<String> path) {
        String text = term.meaning().passages().stream()
                .map(Passage::text)
                .reduce("", (before, next) -> (before + " " + next).strip());
        return new Entry(Kind.TERM, "/glossary#" + term.slug(), path, term.name(), text);
    }

    private static String url(Lesson lesson, String anchor) {
        return "/lessons/" + lesson.slug() + (anchor.isEmpty() ? "" : "#" + anchor);
    }
}
