package signalbox.web;

import java.util.Optional;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.store.Recalled;
import signalbox.store.RunShelf;

/** The runs that pages can show: those of this start of the site, and those that are kept from before. Thread-safe. */
public final class KnownRuns {

    private final RunDesk desk;
    private final RunShelf shelf;

    public KnownRuns(RunDesk desk, RunShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /** The run of that id, which may come from a reader, and how its lesson stands to it. */
    Optional<Recalled> recall(String id) {
        if (!RunId.looksRight(id)) {
            return Optional.empty();
        }
        RunId known = new RunId(id);
        return desk.find(known)
                .map(run -> new Recalled(run, Recalled.Standing.SAME))
                .or(() -> shelf.find(known));
    }

    /** The run of that id, if it can stand in its lesson's page: the lesson has the same program still. */
    Optional<Run> find(String id) {
        return recall(id)
                .filter(recalled -> recalled.standing() == Recalled.Standing.SAME)
                .map(Recalled::run);
    }
}
