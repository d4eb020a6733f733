package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.run.RunEvent;
import signalbox.wire.CallSite;

/**
 * A deadlock as a ring: threads and locks take turns around it, and each arrow says who waits for what and what is
 * held by whom. A larger ring shows numbered threads alone; the table has the rest. Immutable.
 *
 * @param height of the drawing, whose width is {@link #WIDTH}
 * @param title all of it in a few words
 * @param rest what is said of members that are not drawn; may be empty
 */
public record RingDrawing(int height, String title, List<Node> nodes, List<Arrow> arrows, List<Row> rows, String rest) {

    /** Of the drawing, in its own units: text of 13 stays readable on a phone. */
    public static final int WIDTH = 400;

    /** Threads that are drawn with their names, and their locks between them. */
    private static final int MOST_NAMED = 4;

    private static final int LONGEST_THREAD = 14;
    private static final int LONGEST_LOCK = 17;

    /**
     * A thread or a lock. Places and sizes are in units of the drawing.
     *
     * @param kind {@code thread} or {@code lock}
     * @param x its left edge
     * @param y its upper edge
     * @param title its whole name
     */
    public record Node(String kind, String x, String y, String width, String height, String text, String title) {

        /** Where its text stands. */
        public String textX() {
            return Decimal.of(Double.parseDouble(x) + Double.parseDouble(width) / 2);
        }

        /** Base line of its text. */
        public String textY() {
            return Decimal.of(Double.parseDouble(y) + Double.parseDouble(height) / 2 + 4.5);
        }
    }

    /**
     * An arrow.
     *
     * @param kind {@code waits}, from a thread to a lock, or {@code taken}, from a lock to a thread
     * @param line the path of its shaft
     * @param head the path of its head
     * @param anchor which end of the label stands at its place: {@code start}, {@code middle} or {@code end}
     */
    public record Arrow(String kind, String line, String head, String label, String x, String y, String anchor) {}

    /**
     * A member of the ring.
     *
     * @param number from 1
     * @param waits where it waits
     * @param holder who holds what it waits for
     * @param took where the holder took it
     */
    public record Row(int number, String thread, String lock, String waits, String holder, String took) {}

    /** The ring that the event tells of. */
    public static RingDrawing of(RunEvent.Deadlocked deadlock) {
        int size = deadlock.ring().size();
        boolean named = deadlock.length() <= MOST_NAMED;
        var circle = new Circle(named ? 2 * size : size, named);
        int left = deadlock.length() - size;
        return new RingDrawing(
                circle.height(),
                title(deadlock.length()),
                named ? named(deadlock, circle) : numbered(deadlock, circle),
                named ? arrows(deadlock, circle) : plainArrows(deadlock, circle),
                rows(deadlock),
                left == 0 ? "" : "And " + Decimal.count(left) + " more.");
    }

    private static String title(int length) {
        return length == 1
                ? "Deadlock: a thread waits for itself"
                : "Deadlock: " + Decimal.count(length) + " threads wait for one another";
    }

    private static List<Node> named(RunEvent.Deadlocked deadlock, Circle circle) {
        List<Node> nodes = new ArrayList<>();
        for (RunEvent.Deadlocked.Member member : deadlock.ring()) {
            nodes.add(circle.node(nodes.size(), "thread", LONGEST_THREAD, member.thread()));
            nodes.add(circle.node(nodes.size(), "lock", LONGEST_LOCK, member.lock()));
        }
        return nodes;
    }

    private static List<Node> numbered(RunEvent.Deadlocked deadlock, Circle circle) {
        List<Node> nodes = new ArrayList<>();
        for (RunEvent.Deadlocked.Member member : deadlock.ring()) {
            Node node = circle.node(nodes.size(), "thread", LONGEST_THREAD, member.thread());
            String number = Integer.toString(nodes.size() + 1);
            nodes.add(new Node("thread", node.x(), node.y(), node.width(), node.height(), number, member.thread()));
        }
        return nodes;
    }

    private static List<Arrow> arrows(RunEvent.Deadlocked deadlock, Circle circle) {
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < deadlock.ring().size(); i++) {
            arrows.add(circle.arrow(
                    "waits", 2 * i, "waits" + line(deadlock.ring().get(i).waitsAt(), ", ")));
            String took = deadlock.holder(i)
                    .map(holder -> line(holder.tookAt(), ", "))
                    .orElse("");
            arrows.add(circle.arrow("taken", 2 * i + 1, "taken" + took));
        }
        return arrows;
    }

    private static List<Arrow> plainArrows(RunEvent.Deadlocked deadlock, Circle circle) {
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < deadlock.ring().size(); i++) {
            if (deadlock.holder(i).isPresent()) {
                arrows.add(circle.arrow("waits", i, ""));
            }
        }
        return arrows;
    }

    private static List<Row> rows(RunEvent.Deadlocked deadlock) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < deadlock.ring().size(); i++) {
            RunEvent.Deadlocked.Member member = deadlock.ring().get(i);
            Optional<RunEvent.Deadlocked.Member> holder = deadlock.holder(i);
            rows.add(new Row(
                    i + 1,
                    member.thread(),
                    member.lock(),
                    line(member.waitsAt(), ""),
                    holder.map(RunEvent.Deadlocked.Member::thread).orElse("one not shown"),
                    holder.map(next -> line(next.tookAt(), "")).orElse("")));
        }
        return rows;
    }

    private static String line(CallSite site, String before) {
        return site.line() > 0 ? before + "line " + site.line() : "";
    }
}
