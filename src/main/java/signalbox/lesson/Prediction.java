package signalbox.lesson;

/**
 * Asks before a run what will come of it.
 *
 * @param id unique within the lesson
 * @param lab id of the lab it is about, which stands in the same lesson
 * @param prompt what the reader is asked
 * @param asked what the answer looks like
 */
public record Prediction(String id, String lab, Prose prompt, Asked asked) implements Block {

    /** What a prediction asks for. */
    public sealed interface Asked {

        /** The order in which the programs of the lab will finish. */
        record Order() implements Asked {}

        /**
         * A number that a run of one program will give.
         *
         * @param program its name, in the lab
         * @param unit what stands after the number; may be empty
         * @param min smallest that may be said
         * @param max largest that may be said
         */
        record Figure(String program, Measure measure, String unit, int min, int max) implements Asked {}
    }

    /** What of a run is asked for. */
    public enum Measure {
        /** Wall clock, in milliseconds. */
        MILLIS,
        /** The baseline's time divided by the program's. */
        SPEEDUP,
        /** Platform threads alive at once and virtual threads in all. */
        THREADS
    }

    /** Where it stands on its lesson's page. */
    public String anchor() {
        return "prediction-" + id;
    }
}
