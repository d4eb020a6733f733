package signalbox.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is kept of one reader, at some instant. Immutable and thread-safe.
 *
 * @param lessons that were opened, in no order
 * @param runs that are over, the oldest first
 * @param replies answers and predictions, the oldest first
 */
public record Progress(List<LessonProgress> lessons, List<KeptRun> runs, List<Reply> replies) {

    /** Of a reader of whom nothing is known. */
    public static final Progress NONE = new Progress(List.of(), List.of(), List.of());

    public Progress {
        lessons = List.copyOf(lessons);
        runs = List.copyOf(runs);
        replies = List.copyOf(replies);
    }

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return lessons.isEmpty() && runs.isEmpty() && replies.isEmpty();
    }

    /** How far the reader is with that lesson; empty if it was never opened. */
    public Optional<LessonProgress> lesson(String slug) {
        return lessons.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    /** The lessons that were opened, the one where the reader was last first. */
    public List<LessonProgress> lastSeen() {
        return lessons.stream()
                .sorted(Comparator.comparing(LessonProgress::seen).reversed())
                .toList();
    }

    /** Names of that lesson's programs of which a run ended as it was meant to. */
    public Set<String> programsRun(String slug) {
        return runs.stream()
                .filter(run -> run.done() && run.lesson().equals(slug))
                .map(KeptRun::program)
                .collect(Collectors.toSet());
    }

    /** What comes again, the next one first. */
    public List<Review> reviews() {
        return Review.of(replies);
    }

    /** The latest reply to that question, prediction or choice. */
    public Optional<Reply> latest(String lesson, String block) {
        return replies.stream()
                .filter(reply -> reply.lesson().equals(lesson) && reply.block().equals(block))
                .reduce((older, newer) -> newer);
    }
}
