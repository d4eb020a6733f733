package signalbox.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who waits, who runs, and who may start. Those that wait in their runs share the machine up to a bound; one that
 * computes has it to itself: it starts when nothing else runs or compiles, and nothing does either until it is over.
 *
 * <p>Turns are kept: nobody starts before somebody whose turn is earlier and who is ready, so a stream of waiting
 * ones cannot keep a computing one from its turn. Not thread-safe.
 */
final class Line {

    private final int together;
    private final FairLine<Ticket> waiting = new FairLine<>();
    private final Set<Ticket> running = new LinkedHashSet<>();

    /**
     * @param together how many may run at once, at least 1
     */
    Line(int together) {
        this.together = together;
    }

    void add(Ticket ticket) {
        waiting.add(ticket.reader(), ticket);
    }

    /** Takes out one that is over, whether it waited or ran. */
    void remove(Ticket ticket) {
        running.remove(ticket);
        waiting.remove(ticket.reader(), ticket);
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /** How many of that reader's wait. */
    int size(ReaderId reader) {
        return waiting.size(reader);
    }

    /** Those that wait, in the order of their turns. */
    List<Ticket> waiting() {
        return waiting.order();
    }

    /** Those that run. */
    List<Ticket> running() {
        return List.copyOf(running);
    }

    /**
     * Those that may be compiled now. None while a computing one runs; none whose turn comes after that of a computing
     * one that could start, or a stream of compilations would keep it from its turn.
     */
    List<Ticket> preparable() {
        if (computing()) {
            return List.of();
        }
        List<Ticket> found = new ArrayList<>();
        for (Ticket ticket : waiting.order()) {
            if (ticket.stage() == Ticket.Stage.NEW) {
                found.add(ticket);
            } else if (ticket.computing() && startable(ticket)) {
                break;
            }
        }
        return found;
    }

    /** The next that may start now, if there is one: it is taken out of the line and counts as running. */
    Optional<Ticket> start() {
        Optional<Ticket> next = waiting.order().stream().filter(this::startable).findFirst();
        if (next.isEmpty() || !hasRoom(next.get())) {
            return Optional.empty();
        }
        waiting.take(next.get().reader(), next.get());
        running.add(next.get());
        return next;
    }

    private boolean startable(Ticket ticket) {
        return ticket.eligible() && ticket.stage() == Ticket.Stage.PREPARED;
    }

    private boolean hasRoom(Ticket next) {
        if (next.computing()) {
            return running.isEmpty() && !preparing();
        }
        return !computing() && running.size() < together;
    }

    private boolean computing() {
        return running.stream().anyMatch(Ticket::computing);
    }

    private boolean preparing() {
        return waiting.order().stream().anyMatch(ticket -> ticket.stage() == Ticket.Stage.PREPARING);
    }
}
