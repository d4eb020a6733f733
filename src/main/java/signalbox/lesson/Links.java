package signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What links in the content may lead to. Places within a lesson are checked at the end, when all lessons are read. For
 * one thread.
 */
final class Links {

    private final Set<String> lessons;
    private final Map<String, String> terms;
    private final List<Place> places = new ArrayList<>();
    private final List<Consumer<List<Lesson>>> whenAllAreRead = new ArrayList<>();

    /** A link to a place in a lesson. */
    private record Place(Problems.InFile file, int line, String lesson, String anchor) {}

    /**
     * @param lessons slugs of all lessons
     * @param terms slugs of all terms, each with the first sentence of its meaning
     */
    Links(Set<String> lessons, Map<String, String> terms) {
        this.lessons = lessons;
        this.terms = terms;
    }

    /**
     * The address of {@code lesson:SLUG} or {@code lesson:SLUG#PLACE}.
     *
     * @param target what stands after the colon
     */
    String lesson(String target, Problems.InFile file, int line) {
        String[] parts = target.split("#", 2);
        if (!lessons.contains(parts[0])) {
            file.at(line, "there is no lesson '%s': there are %s".formatted(parts[0], new TreeSet<>(lessons)));
        } else if (parts.length == 2) {
            place(parts[0], parts[1], file, line);
        }
        return "/lessons/" + target;
    }

    /** Notes a link to a place in a lesson. */
    void place(String lesson, String anchor, Problems.InFile file, int line) {
        places.add(new Place(file, line, lesson, anchor));
    }

    /** The address of {@code term:SLUG}. */
    String term(String slug, Problems.InFile file, int line) {
        if (!terms.containsKey(slug)) {
            file.at(line, "the glossary has no term '%s': there are %s".formatted(slug, new TreeSet<>(terms.keySet())));
        }
        return "/glossary#" + slug;
    }

    /** The first sentence of a term's meaning; empty if there is no such term, which is told elsewhere. */
    String firstSentence(String slug) {
        return terms.getOrDefault(slug, "");
    }

    /** Does that with all lessons in the end: for blocks that name other lessons. */
    void whenAllAreRead(Consumer<List<Lesson>> check) {
        whenAllAreRead.add(check);
    }

    /** Tells of every link to a place that its lesson does not have. */
    void checkPlaces(List<Lesson> all) {
        whenAllAreRead.forEach(check -> check.accept(all));
        for (Place place : places) {
            for (Lesson lesson : all) {
                if (lesson.slug().equals(place.lesson()) && !lesson.anchors().contains(place.anchor())) {
                    place.file()
                            .at(
                                    place.line(),
                                    "the lesson '%s' has no place '#%s': there are %s"
                                            .formatted(lesson.slug(), place.anchor(), lesson.anchors()));
                }
            }
        }
    }
}
