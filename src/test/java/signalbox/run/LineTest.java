package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Program;
import signalbox.wire.Report;

/** Fairness and permits, without a process: who may start when. */
@Timeout(30)
final class LineTest {

    private static final ReaderId ANN = new ReaderId("ann");
    private static final ReaderId BEN = new ReaderId("ben");
    private static final ReaderId CLO = new ReaderId("clo");

    private final Line line = new Line(2);

    @Test
    void whoeverAsksForMuchWaitsBehindEverybodyElse() {
        FairLine<String> fair = new FairLine<>();
        List.of("a1", "a2", "a3", "a4").forEach(item -> fair.add(ANN, item));
        List.of("b1", "b2").forEach(item -> fair.add(BEN, item));
        fair.add(CLO, "c1");
        assertEquals(List.of("a1", "b1", "c1", "a2", "b2", "a3", "a4"), fair.order());
    }

    @Test
    void theTurnMovesOnWhenOneIsTaken() {
        FairLine<String> fair = new FairLine<>();
        List.of("a1", "a2").forEach(item -> fair.add(ANN, item));
        assertTrue(fair.take(ANN, "a1"));
        fair.add(BEN, "b1");
        assertEquals(List.of("a2", "b1"), fair.order());
        assertTrue(fair.take(ANN, "a2"));
        fair.add(ANN, "a3");
        assertEquals(List.of("b1", "a3"), fair.order());
        assertTrue(fair.remove(BEN, "b1"));
        assertFalse(fair.take(BEN, "b1"));
        assertEquals(1, fair.size());
        assertEquals(0, fair.size(BEN));
    }

    @Test
    void waitingOnesShareUpToTheBound() {
        List<Ticket> tickets = List.of(waiting(ANN), waiting(BEN), waiting(CLO));
        assertEquals(tickets.subList(0, 2), startAll());
        end(tickets.get(0));
        assertEquals(tickets.subList(2, 3), startAll());
    }

    @Test
    void aComputingOneStartsAloneAndKeepsOthersOut() {
        Ticket first = waiting(ANN);
        Ticket computing = computing(BEN);
        assertEquals(List.of(first), startAll());
        end(first);
        assertEquals(List.of(computing), startAll());
        Ticket later = waiting(CLO);
        assertEquals(List.of(), startAll());
        end(computing);
        assertEquals(List.of(later), startAll());
    }

    @Test
    void aStreamOfWaitingOnesDoesNotKeepAComputingOneFromItsTurn() {
        Ticket running = waiting(ANN);
        assertEquals(List.of(running), startAll());
        Ticket computing = computing(BEN);
        List<Ticket> stream = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stream.add(waiting(new ReaderId("reader" + i)));
            assertEquals(List.of(), startAll(), "there is room, but it is the computing one's turn");
        }
        end(running);
        assertEquals(List.of(computing), startAll());
        end(computing);
        assertEquals(stream.subList(0, 2), startAll());
    }

    @Test
    void nothingCompilesWhileOneComputesNorBehindOneThatCould() {
        Ticket running = waiting(ANN);
        startAll();
        computing(BEN);
        Ticket behind = ticket(CLO, Program.Load.WAITING, Optional.empty());
        line.add(behind);
        assertEquals(List.of(), line.preparable());
        end(running);
        startAll();
        assertEquals(List.of(), line.preparable());
    }

    @Test
    void aComputingOneWaitsForCompilationsThatHaveBegun() {
        Ticket compiling = ticket(ANN, Program.Load.WAITING, Optional.empty());
        line.add(compiling);
        assertEquals(List.of(compiling), line.preparable());
        compiling.stage(Ticket.Stage.PREPARING);
        Ticket computing = computing(BEN);
        assertEquals(List.of(), startAll());
        prepare(compiling);
        assertEquals(List.of(compiling), startAll());
        end(compiling);
        assertEquals(List.of(computing), startAll());
    }

    @Test
    void theRunsOfABatchGoOneAfterTheOtherAndHoldNobodyUp() {
        Ticket first = waiting(ANN);
        Ticket second = prepare(ticket(ANN, Program.Load.COMPUTING, Optional.of(first)));
        line.add(second);
        Ticket third = prepare(ticket(ANN, Program.Load.WAITING, Optional.of(second)));
        line.add(third);
        Ticket other = waiting(BEN);
        assertEquals(List.of(first, other), startAll());
        end(other);
        assertEquals(List.of(), startAll());
        end(first);
        assertEquals(List.of(second), startAll());
        end(second);
        assertEquals(List.of(third), startAll());
    }

    private List<Ticket> startAll() {
        List<Ticket> started = new ArrayList<>();
        for (Optional<Ticket> next = line.start(); next.isPresent(); next = line.start()) {
            next.get().stage(Ticket.Stage.RUNNING);
            started.add(next.get());
        }
        return started;
    }

    private void end(Ticket ticket) {
        ticket.finish();
        line.remove(ticket);
    }

    private Ticket waiting(ReaderId reader) {
        Ticket ticket = prepare(ticket(reader, Program.Load.WAITING, Optional.empty()));
        line.add(ticket);
        return ticket;
    }

    private Ticket computing(ReaderId reader) {
        Ticket ticket = prepare(ticket(reader, Program.Load.COMPUTING, Optional.empty()));
        line.add(ticket);
        return ticket;
    }

    private static Ticket prepare(Ticket ticket) {
        ticket.prepared(new Report.Compiled(0, List.of("Main"), List.of(), List.of(), 0, false, List.of()));
        return ticket;
    }

    private static Ticket ticket(ReaderId reader, Program.Load load, Optional<Ticket> before) {
        RunRequest request = Requests.request(Requests.lab(Requests.program("Main", load, "")), 0, Map.of());
        return new Ticket(new Run(new RunId("id"), request, Instant.EPOCH), reader, before, 0);
    }
}
