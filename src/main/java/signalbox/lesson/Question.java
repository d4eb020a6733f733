package signalbox.lesson;

import java.util.List;

/**
 * A question with choices, exactly one of which is right.
 *
 * @param id unique within the lesson
 */
public record Question(String id, String prompt, List<Choice> choices) implements Block {

    /**
     * One answer to choose.
     *
     * @param html rendered Markdown
     * @param reason why it is right or wrong; rendered Markdown
     */
    public record Choice(String html, boolean right, String reason) {}
}
