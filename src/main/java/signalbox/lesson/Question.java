package signalbox.lesson;

import java.util.List;

/**
 * A question with choices, exactly one of which is right.
 *
 * @param id unique within the lesson
 * @param prompt what is asked; a single line: no paragraphs, so that it fits in a legend
 * @param choices at least two, in the order in which they are shown
 */
public record Question(String id, Prose prompt, List<Choice> choices) implements Block {

    /** The one that is right. */
    public Choice rightChoice() {
        return choices.stream().filter(Choice::right).findFirst().orElseThrow();
    }

    /** Where it stands on its lesson's page. */
    public String anchor() {
        return "question-" + id;
    }

    /**
     * One answer to choose.
     *
     * @param answer a single line: no paragraphs, so that it fits in a label
     * @param reason why it is right or wrong; never empty
     */
    public record Choice(Prose answer, boolean right, Prose reason) {}
}
