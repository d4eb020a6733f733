package signalbox.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signalbox.lesson.Catalog;
import signalbox.lesson.Chapter;
import signalbox.lesson.Lesson;
import signalbox.lesson.Question;
import signalbox.store.LessonProgress;
import signalbox.store.Progress;
import signalbox.store.Verdict;

/**
 * The course with what is known of the reader's way through it. Immutable.
 *
 * @param due how many things are to be reviewed now
 */
public record ContentsView(Catalog catalog, Progress progress, int due) {

    /**
     * A place to go on at.
     *
     * @param url of the lesson, with the place in it
     * @param next whether it is the lesson after the one that was read last
     */
    public record Stop(Lesson lesson, String url, boolean next) {}

    /**
     * How far the reader is with a lesson.
     *
     * @param programsRun of how many programs a run ended as it was meant to
     * @param right how many questions' latest answer is right
     */
    public record Standing(
            boolean opened, boolean read, int programsRun, int programs, int answered, int right, int questions) {

        /** In words: "read · 3 of 4 programs run · 1 of 2 questions answered, 1 right". */
        public String words() {
            StringBuilder words = new StringBuilder(read ? "read" : "begun");
            if (programsRun > 0) {
                words.append(" · ").append(of(programsRun, programs, "program")).append(" run");
            }
            if (answered > 0) {
                words.append(" · ").append(of(answered, questions, "question")).append(" answered, ");
                words.append(right).append(" right");
            }
            return words.toString();
        }

        private static String of(int count, int all, String thing) {
            return count + " of " + all + " " + thing + (all == 1 ? "" : "s");
        }
    }

    /** How many lessons of the chapter the reader has read. */
    public int read(Chapter chapter) {
        return (int) chapter.lessons().stream()
                .filter(lesson -> standing(lesson).read())
                .count();
    }

    /** How far the reader is with that lesson. */
    public Standing standing(Lesson lesson) {
        Optional<LessonProgress> known = progress.lesson(lesson.slug());
        Set<String> run = progress.programsRun(lesson.slug());
        List<String> programs = lesson.labs().stream()
                .flatMap(lab -> lab.programs().stream())
                .map(program -> program.name())
                .toList();
        List<String> questions = lesson.questions().stream().map(Question::id).toList();
        List<Verdict> answers = questions.stream()
                .flatMap(question -> progress.latest(lesson.slug(), question).stream())
                .flatMap(reply -> reply.verdict().stream())
                .toList();
        return new Standing(
                known.isPresent(),
                known.flatMap(LessonProgress::read).isPresent(),
                (int) programs.stream().filter(run::contains).count(),
                programs.size(),
                answers.size(),
                (int) answers.stream().filter(Verdict::right).count(),
                questions.size());
    }

    /** Where the reader stopped; the lesson after it if that one was read to its end. */
    public Optional<Stop> stop() {
        for (LessonProgress last : progress.lastSeen()) {
            Optional<Lesson> lesson = catalog.lesson(last.slug());
            if (lesson.isPresent()) {
                return last.read().isPresent()
                        ? catalog.after(lesson.get()).map(after -> new Stop(after, url(after), true))
                        : Optional.of(new Stop(lesson.get(), url(lesson.get()), false));
            }
        }
        return Optional.empty();
    }

    private String url(Lesson lesson) {
        String place = progress.lesson(lesson.slug()).map(LessonProgress::place).orElse("");
        return "/lessons/" + lesson.slug() + (place.isEmpty() ? "" : "#" + place);
    }
}
