package signalbox.web;

import java.util.Optional;
import signalbox.lesson.Lesson;
import signalbox.lesson.Question;
import signalbox.store.Reply;

/**
 * A question as a page shows it. Immutable.
 *
 * @param chosen number of the choice that was answered last, from 0; empty if none was
 * @param kept whether that answer is kept
 * @param review whether it stands on the page of what comes again, beside questions of other lessons
 */
public record QuestionView(Lesson lesson, Question question, Optional<Integer> chosen, boolean kept, boolean review) {

    /** With the answer that is kept of it, if any. An answer to another version of it may be none of today's. */
    static QuestionView of(Lesson lesson, Question question, Optional<Reply> reply) {
        return new QuestionView(
                lesson, question, reply.flatMap(answer -> choice(question, answer.said())), true, false);
    }

    /** To be answered once more, without the answer that is kept of it. */
    static QuestionView again(Lesson lesson, Question question) {
        return new QuestionView(lesson, question, Optional.empty(), true, true);
    }

    /** Id of its element, unique on its page. */
    public String id() {
        return (review ? lesson.slug() + "-" : "") + question.anchor();
    }

    /** The choice of that number, if it is one. */
    static Optional<Integer> choice(Question question, String number) {
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) >= question.choices().size()) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(number));
    }

    /** Whether the choice of that number was answered last. */
    public boolean isChosen(int number) {
        return chosen.filter(choice -> choice == number).isPresent();
    }

    /** Where its form is sent. */
    public String url() {
        return "/lessons/" + lesson.slug() + "/questions/" + question.id();
    }
}
