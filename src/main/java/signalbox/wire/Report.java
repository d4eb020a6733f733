package signalbox.wire;

import java.util.List;

/**
 * What a child tells the site. Times {@code at}, {@code from}, {@code to} are {@link System#nanoTime()} readings, whose
 * origin is the same for all processes of one machine on Linux. Lanes and processes are numbered by the child; the
 * site trusts none of it.
 *
 * <p>Spans of one lane nest. What a thread does at an instant is the kind of its innermost span; {@link
 * SpanKind#WORKING} and {@link SpanKind#READY} spans are the ground on which waits lie. A short span comes whole, as
 * {@link Spanned}, when it ends; a long one comes as {@link SpanOpened} while it lasts and {@link SpanClosed} later.
 * So reports are <em>not</em> in the order of their times.
 */
public sealed interface Report {

    /** The version of these messages. Raised with every change of them. */
    int VERSION = 2;

    /** First message of every child: it is warm and waits for an order. */
    record Ready(int version, long pid) implements Report {}

    /** The program's {@code main} is about to be called. */
    record Started(long at) implements Report {}

    /**
     * A thread was seen for the first time.
     *
     * @param lane unique within its process
     * @param name the thread's name; may be empty
     */
    record LaneOpened(int lane, LaneKind kind, String name, long at) implements Report {}

    /** A thread has ended. */
    record LaneClosed(int lane, long at) implements Report {}

    /**
     * A span that is still going on.
     *
     * @param site site id, −1 if unknown
     * @param detail a few words for the reader: a URI, a class name of the lock with its identity; may be empty
     * @param other the lane that matters to this one: holder of the lock, thread that is joined, carrier that a
     *     working virtual thread is mounted on; −1 if none
     */
    record SpanOpened(int lane, int depth, SpanKind kind, int site, String detail, int other, long at)
            implements Report {}

    /** The open span of that lane at that depth has ended; deeper ones that are still open end with it. */
    record SpanClosed(int lane, int depth, long at) implements Report {}

    /** A span told whole. */
    record Spanned(int lane, int depth, SpanKind kind, int site, String detail, int other, long from, long to)
            implements Report {}

    /** How long a platform thread or carrier had a core between two instants, in CPU nanoseconds. */
    record CpuSampled(int lane, long from, long to, long cpuNanos) implements Report {}

    /**
     * Text that the program printed. A line that is not ended yet may come in pieces.
     *
     * @param lane the thread that printed it, −1 if unknown
     */
    record Printed(OutputStreamKind stream, String text, boolean endsLine, int lane, long at) implements Report {}

    /**
     * The program started a process.
     *
     * @param process number of the process within the run, from 1
     * @param parentLane thread that started it
     * @param at when the start was asked for
     */
    record ProcessStarted(int process, long pid, String command, int parentLane, int site, long at) implements Report {}

    /** That process is one of the program's own Java programs, and its {@code main} begins. */
    record ProcessReady(int process, long at) implements Report {}

    /** That process is gone. */
    record ProcessEnded(int process, int exitCode, long at) implements Report {}

    /** A report of a process that the program started. Never nested. */
    record FromProcess(int process, Report report) implements Report {}

    /**
     * Running totals since {@link Started}, of the program's JVM alone and without what tracing took.
     *
     * @param peakHeapBytes largest use of the heap that was seen
     * @param platformThreads largest number of the program's platform threads alive at once
     * @param virtualThreads virtual threads that were seen, in all
     */
    record Figures(long cpuNanos, long peakHeapBytes, int platformThreads, long virtualThreads, long at)
            implements Report {}

    /** Running totals of what the picture lacks. */
    record Incomplete(long droppedEvents, int unknownCalls) implements Report {}

    /** An exception left a thread's outermost method. {@code main} says whether that thread was main. */
    record Threw(int lane, String exceptionClass, String message, boolean main, long at) implements Report {}

    /**
     * Threads wait for one another: each member for a lock that the next one holds, the last for one of the first.
     *
     * @param ring at least one member, at most {@link #MOST_MEMBERS}; a longer ring is cut there
     * @param length how many members there are in all
     * @param at when the last of them began to wait
     */
    record Deadlocked(List<Member> ring, int length, long at) implements Report {

        /** As many as fit into one frame. */
        public static final int MOST_MEMBERS = 20;

        /**
         * A thread of the ring.
         *
         * @param lock that it waits for, in a few words
         * @param waitsAt site id of where it waits, −1 if unknown
         * @param tookAt site id of where it took what the member before it waits for, −1 if unknown
         */
        public record Member(int lane, String lock, int waitsAt, int tookAt) {}
    }

    /** The program asked for its end, or its last non-daemon thread ended; shutdown hooks begin. */
    record Ending(long at) implements Report {}

    /** The sources compiled. {@code mainClasses} are those with a {@code main} that {@code java} would start. */
    record Compiled(
            long id,
            List<String> mainClasses,
            List<ClassBytes> classes,
            List<CallSite> sites,
            int unknownCalls,
            boolean startsProcesses,
            List<Diagnostic> warnings)
            implements Report {}

    /** The sources did not compile. */
    record Refused(long id, List<Diagnostic> diagnostics) implements Report {}
}
