package signalbox.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SpanKind;

/**
 * What happened in a run. Checked: whatever a child sent, lanes exist before they are used, times are within the run,
 * texts are bounded. Times {@code at}, {@code from}, {@code to} are nanoseconds since the program's {@code main} was
 * called; lanes are numbered from 0 over all processes of the run, in order of appearance. As in {@link
 * signalbox.wire.Report}, events are not in the order of their times: a short span comes when it ends.
 */
public sealed interface RunEvent {

    /** In line; {@code place} runs go first. Told again each time the place changes. */
    record Queued(int place) implements RunEvent {}

    /** The program's main was called. */
    record Started(Conditions conditions) implements RunEvent {}

    /** A thread appeared. {@code process} is 0 for the program's own JVM. */
    record LaneOpened(int lane, int process, LaneKind kind, String name, long at) implements RunEvent {}

    /** A thread ended. */
    record LaneClosed(int lane, long at) implements RunEvent {}

    /** A span that goes on. {@code span} numbers spans from 0 over the run; {@code other} is a lane, −1 if none. */
    record SpanOpened(int span, int lane, int depth, SpanKind kind, CallSite site, String detail, int other, long at)
            implements RunEvent {}

    /** The open span of that number ended. */
    record SpanClosed(int span, int lane, long at) implements RunEvent {}

    /** A span told whole. */
    record Spanned(
            int span, int lane, int depth, SpanKind kind, CallSite site, String detail, int other, long from, long to)
            implements RunEvent {}

    /** Share of a core that a lane had between two instants: 0 to 1. */
    record CpuSampled(int lane, long from, long to, double share) implements RunEvent {}

    /** Text the program printed; {@code lane} −1 if unknown. */
    record Printed(OutputStreamKind stream, String text, boolean endsLine, int lane, long at) implements RunEvent {}

    /** Output went past its limit; what comes after is not kept. */
    record OutputCut(String sentence) implements RunEvent {}

    /** The program started a process; its start-up is a span of kind STARTING on the process's first lane. */
    record ProcessStarted(int process, String command, int parentLane, long at) implements RunEvent {}

    /** A process of the program ended. */
    record ProcessEnded(int process, OptionalInt exitCode, long at) implements RunEvent {}

    /** The picture lacks something; running totals. */
    record Incomplete(long droppedEvents, int unknownCalls) implements RunEvent {}

    /**
     * Threads wait for one another in a ring, and none of them can ever go on: each member waits for a lock that the
     * next one holds, the last for one that the first holds.
     *
     * @param ring at least one member; a very long ring is cut
     * @param length how many members there are in all
     * @param at when the last of them began to wait
     */
    record Deadlocked(List<Member> ring, int length, long at) implements RunEvent {

        /**
         * A thread of the ring.
         *
         * @param thread its name, or its number where it has none
         * @param lock that it waits for, in a few words
         * @param waitsAt where it waits
         * @param tookAt where it took what the member before it waits for
         */
        public record Member(int lane, String thread, String lock, CallSite waitsAt, CallSite tookAt) {}

        public Deadlocked {
            ring = List.copyOf(ring);
        }

        /** The one that holds what this member waits for, where it is known: behind a cut it is not. */
        public Optional<Member> holder(int member) {
            if (member + 1 < ring.size()) {
                return Optional.of(ring.get(member + 1));
            }
            return ring.size() == length ? Optional.of(ring.getFirst()) : Optional.empty();
        }
    }

    /** The run is over. Always the last event. */
    record Ended(RunOutcome outcome, RunFigures figures) implements RunEvent {}
}
