package signalbox.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the desk knows: all runs in line and under way, and those that are over, up to a bound on their number and on
 * their events together. The oldest are forgotten first, never one that is watched. A batch is forgotten with the
 * last of its runs. Thread-safe.
 */
final class Archive {

    private final int mostRuns;
    private final long mostEvents;
    private final Map<RunId, Ticket> tickets = new LinkedHashMap<>();
    private final Map<BatchId, Batch> batches = new LinkedHashMap<>();
    private final Map<Ticket.Key, Ticket> joinable = new HashMap<>();

    Archive(int mostRuns, long mostEvents) {
        this.mostRuns = mostRuns;
        this.mostEvents = mostEvents;
    }

    /**
     * Keeps it.
     *
     * @param shared whether the same request joins it
     */
    synchronized void add(Ticket ticket, boolean shared) {
        forget();
        tickets.put(ticket.run().id(), ticket);
        if (shared) {
            joinable.put(ticket.key(), ticket);
        }
    }

    synchronized void add(Batch batch) {
        batches.put(batch.id(), batch);
    }

    synchronized void remove(Ticket ticket) {
        tickets.remove(ticket.run().id());
        joinable.remove(ticket.key(), ticket);
    }

    synchronized Optional<Ticket> find(RunId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    synchronized Optional<Batch> find(BatchId id) {
        return Optional.ofNullable(batches.get(id));
    }

    /** The run in line or under way that such a request joins, unless it is about to end already. */
    synchronized Optional<Ticket> joinable(Ticket.Key key) {
        return Optional.ofNullable(joinable.get(key)).filter(Ticket::joinable);
    }

    /** All that are not over, the oldest first. */
    synchronized List<Ticket> current() {
        return tickets.values().stream().filter(ticket -> !ticket.over()).toList();
    }

    private void forget() {
        List<Ticket> over =
                new ArrayList<>(tickets.values().stream().filter(Ticket::over).toList());
        long events = over.stream().mapToLong(ticket -> ticket.run().size()).sum();
        int runs = over.size();
        for (Iterator<Ticket> oldest = over.iterator();
                oldest.hasNext() && (runs > mostRuns || events > mostEvents); ) {
            Ticket ticket = oldest.next();
            if (!ticket.watched()) {
                remove(ticket);
                runs--;
                events -= ticket.run().size();
            }
        }
        joinable.values().removeIf(Ticket::over);
        batches.values().removeIf(batch -> batch.runs().stream().noneMatch(run -> tickets.containsKey(run.id())));
    }
}
