package signalbox.web;

import signalbox.lesson.Ends;
import signalbox.run.RunOutcome;

/** What a page says besides how a run ended: whether that was the point. Stateless and thread-safe. */
public final class Meant {

    private Meant() {}

    /** Whether to show it as something that went well. */
    public static boolean is(Ends ends, RunOutcome outcome) {
        return outcome.isAsMeant(ends);
    }

    /** A sentence or two before the outcome's own one; empty where there is nothing to add. */
    public static String remark(Ends ends, RunOutcome outcome) {
        return switch (ends) {
            case FINISHED -> "";
            case EITHER -> either(outcome);
            case DEADLOCK, WRONG, THROWS, TIME_LIMIT, STOPPED ->
                outcome.isAsMeant(ends) ? asMeant(ends) : otherwise(ends, outcome);
        };
    }

    private static String asMeant(Ends ends) {
        return what(ends) + ", as it was meant to be: this is what the lesson is about.";
    }

    private static String what(Ends ends) {
        return switch (ends) {
            case FINISHED -> "Finished";
            case DEADLOCK -> "A deadlock";
            case WRONG, EITHER -> "Wrong";
            case THROWS -> "An exception";
            case TIME_LIMIT -> "Out of time";
            case STOPPED -> "Stopped";
        };
    }

    private static String either(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.WrongResult) {
            return "Wrong this time, as it may be: this is what the lesson is about. Run it again and compare.";
        }
        return outcome instanceof RunOutcome.Finished ? "Right this time, which proves nothing: run it again." : "";
    }

    /** Only a run that went better than it was meant to needs a word. */
    private static String otherwise(Ends ends, RunOutcome outcome) {
        if (!(outcome instanceof RunOutcome.Finished)) {
            return "";
        }
        return ends == Ends.WRONG
                ? "Right this time, though most runs of it go wrong: run it again."
                : "It went well this time, which is not what it is to show: run it again.";
    }
}
