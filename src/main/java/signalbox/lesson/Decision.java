package signalbox.lesson;

import java.util.List;

/**
 * Jobs for each of which the reader decides how to do it; the way that was chosen is run.
 *
 * @param id unique within the lesson
 * @param jobs at least one, in the order in which they are asked
 */
public record Decision(String id, String title, List<Job> jobs) implements Block {

    /**
     * One job.
     *
     * @param text tells what is to be done
     * @param options its ways; one or more are defensible
     */
    public record Job(String title, Prose text, Options options) {}

    public Decision {
        jobs = List.copyOf(jobs);
    }
}
