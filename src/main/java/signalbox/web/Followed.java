package signalbox.web;

import java.util.List;
import java.util.Map;
import signalbox.run.Run;

/** Something on a page that is kept up to date by its stream. For the one thread that writes the stream. */
sealed interface Followed permits FollowedRun, FollowedCurve, FollowedRoom {

    /** The runs that it shows, which are watched as long as it is. */
    List<Run> runs();

    /** Calls that, from any thread, whenever there may be news, until all that it answers with is closed. */
    List<Run.Following> follow(Runnable signal);

    /** What is new of it, as fragments of HTML; the first time, all that a page which comes again may lack. */
    String news();

    /** Whether its end was told. */
    boolean over();

    /** Whether it changes by the clock alone. */
    boolean growing();

    /** Whether it shows programs that compute, from which each write takes time of the cores that is measured. */
    boolean computing();

    /** Whether there is more already. */
    boolean behind();

    /** For each run whose events were sent one by one, the number of the first that was not. */
    Map<String, Integer> next();
}
