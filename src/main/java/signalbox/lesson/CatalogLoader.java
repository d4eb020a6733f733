package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads all content: {@code glossary.md}, {@code NN-chapter/chapter.md}, {@code NN-chapter/NN-lesson/lesson.md} and what
 * lies beside it.
 * The only reader of the content folder, which may lie in any file system. Use one for each load.
 */
public final class CatalogLoader {

    private static final Pattern NUMBERED = Pattern.compile("(\\d\\d)-([a-z0-9]+(?:-[a-z0-9]+)*)");

    private final Path root;
    private final Problems problems = new Problems();

    private CatalogLoader(Path root) {
        this.root = root;
    }

    /** A folder with a number and a slug. */
    private record Numbered(Path path, String name, int number, String slug) {}

    /**
     * Reads the content of that folder.
     *
     * @throws ContentException with all that is wrong, if anything is
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Catalog load(Path root) {
        return new CatalogLoader(root).load();
    }

    private Catalog load() {
        var lessonsOf = new HashMap<Numbered, List<Numbered>>();
        List<Numbered> folders = numbered(root, "", "chapter");
        folders.forEach(chapter -> lessonsOf.put(chapter, numbered(chapter.path(), chapter.name() + "/", "lesson")));
        if (folders.isEmpty()) {
            problems.in(".").at(1, "there is no chapter in '" + root + "': a folder such as '01-taking-turns'");
        }
        var glossary = new GlossaryReader(root, problems);
        var links = new Links(slugs(lessonsOf.values()), glossary.terms());
        var chapters = new ArrayList<Chapter>();
        int before = 0;
        for (Numbered folder : folders) {
            List<Numbered> lessons = lessonsOf.getOrDefault(folder, List.of());
            chapters.add(chapter(folder, lessons, before, links));
            before += lessons.size();
        }
        var catalog = new Catalog(List.copyOf(chapters), glossary.read(links));
        links.checkPlaces(catalog.lessons());
        problems.throwIfAny();
        return catalog;
    }

    private Chapter chapter(Numbered folder, List<Numbered> lessonFolders, int before, Links links) {
        Problems.InFile file = problems.in(folder.name() + "/chapter.md");
        Page page = Page.read(folder.path().resolve("chapter.md"), file);
        if (!page.body().isBlank()) {
            file.at(page.bodyLine(), "a chapter has a title and a summary, but no text of its own");
        }
        if (lessonFolders.isEmpty()) {
            file.at(1, "this chapter has no lesson: a folder such as '01-one-job-four-ways'");
        }
        var lessons = new ArrayList<Lesson>();
        for (Numbered lesson : lessonFolders) {
            int number = before + lessons.size() + 1;
            lessons.add(new LessonReader(lesson.path(), lesson.name(), problems).read(number, lesson.slug(), links));
        }
        var chapter = new Chapter(
                folder.number(),
                folder.slug(),
                page.front().text("title"),
                page.front().text("summary"),
                List.copyOf(lessons));
        page.front().refuseOthers();
        return chapter;
    }

    /** The numbered folders in a folder, in order; other folders and equal numbers are told. */
    private List<Numbered> numbered(Path parent, String prefix, String kind) {
        Map<Integer, Numbered> byNumber = new HashMap<>();
        for (Path folder : folders(parent)) {
            String name = String.valueOf(folder.getFileName()).replace("/", "");
            Matcher parts = NUMBERED.matcher(name);
            if (!parts.matches()) {
                problems.in(prefix + name)
                        .at(1, "a %s's folder must be named like '01-small-words', not '%s'".formatted(kind, name));
                continue;
            }
            var numbered = new Numbered(folder, prefix + name, Integer.parseInt(parts.group(1)), parts.group(2));
            Numbered other = byNumber.putIfAbsent(numbered.number(), numbered);
            if (other != null) {
                problems.in(prefix + name).at(1, "'%s' has the same number".formatted(other.name()));
            }
        }
        return byNumber.values().stream()
                .sorted(Comparator.comparingInt(Numbered::number))
                .toList();
    }

    private Set<String> slugs(Iterable<List<Numbered>> lessons) {
        var slugs = new TreeSet<String>();
        for (List<Numbered> ofChapter : lessons) {
            for (Numbered lesson : ofChapter) {
                if (!slugs.add(lesson.slug())) {
                    problems.in(lesson.name()).at(1, "another lesson is named '" + lesson.slug() + "' too");
                }
            }
        }
        return slugs;
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the content folder cannot be read: " + parent, e);
        }
    }
}
