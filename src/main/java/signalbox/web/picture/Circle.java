package signalbox.web.picture;

/**
 * Places for so many things around a ring, the first at the left, the others clockwise. Immutable.
 *
 * @param places at least one
 * @param named whether the things have names in them and texts beside their arrows
 */
record Circle(int places, boolean named) {

    private static final double THREAD_WIDTH = 110;
    private static final double LOCK_WIDTH = 124;
    private static final double NAMED_HEIGHT = 34;
    private static final double NUMBERED_SIZE = 32;

    /** Between an arrow and what it points at. */
    private static final double GAP = 4;

    private static final double HEAD = 9;

    /** How far a label stands outside its arrow. */
    private static final double BESIDE = 10;

    /** The same where the arrow lies flat, so that the label stands clear of the boxes at its ends. */
    private static final double ABOVE = 24;

    private record Point(double x, double y) {}

    int height() {
        return (int) Math.round(2 * (radiusY() + NAMED_HEIGHT / 2 + (named ? 28 : 8)));
    }

    private double radiusX() {
        return named ? 138 : radiusY();
    }

    private double radiusY() {
        if (!named) {
            return 130;
        }
        return switch (places) {
            case 2 -> 40;
            case 4 -> 82;
            default -> 132;
        };
    }

    private Point center() {
        return new Point(RingDrawing.WIDTH / 2.0, height() / 2.0);
    }

    private Point at(int place) {
        double angle = Math.PI + 2 * Math.PI * (place % places) / places;
        return new Point(center().x() + radiusX() * Math.cos(angle), center().y() + radiusY() * Math.sin(angle));
    }

    private double width(int place) {
        if (!named) {
            return NUMBERED_SIZE;
        }
        return place % 2 == 0 ? THREAD_WIDTH : LOCK_WIDTH;
    }

    private double heightOfOne() {
        return named ? NAMED_HEIGHT : NUMBERED_SIZE;
    }

    RingDrawing.Node node(int place, String kind, int longest, String name) {
        Point at = at(place);
        return new RingDrawing.Node(
                kind,
                Decimal.of(at.x() - width(place) / 2),
                Decimal.of(at.y() - heightOfOne() / 2),
                Decimal.of(width(place)),
                Decimal.of(heightOfOne()),
                Wording.shorten(name, longest),
                name);
    }

    /** From that place to the next. */
    RingDrawing.Arrow arrow(String kind, int place, String label) {
        Point from = edge(place, place + 1);
        Point to = edge(place + 1, place);
        // Between two places alone there and back would lie upon each other.
        double apart = places == 2 ? 10 : 0;
        double side = from.x() < to.x() ? -apart : apart;
        Point start = new Point(from.x(), from.y() + side);
        Point end = new Point(to.x(), to.y() + side);
        Point middle = new Point((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
        return new RingDrawing.Arrow(
                kind,
                "M" + text(start) + "L" + text(end),
                head(start, end),
                label,
                Decimal.of(middle.x() + outX(middle)),
                Decimal.of(middle.y() + outY(middle)),
                anchor(middle));
    }

    /** Where the line from the middle of one to the middle of the other leaves the first. */
    private Point edge(int place, int towards) {
        Point here = at(place);
        Point there = at(towards);
        double dx = there.x() - here.x();
        double dy = there.y() - here.y();
        double inside = Math.min(
                (width(place) / 2 + GAP) / Math.max(1e-9, Math.abs(dx)),
                (heightOfOne() / 2 + GAP) / Math.max(1e-9, Math.abs(dy)));
        return new Point(here.x() + dx * inside, here.y() + dy * inside);
    }

    private static String head(Point start, Point end) {
        double length = Math.max(1e-9, Math.hypot(end.x() - start.x(), end.y() - start.y()));
        double dx = (end.x() - start.x()) / length * HEAD;
        double dy = (end.y() - start.y()) / length * HEAD;
        Point left = new Point(end.x() - dx - dy / 2, end.y() - dy + dx / 2);
        Point right = new Point(end.x() - dx + dy / 2, end.y() - dy - dx / 2);
        return "M" + text(end) + "L" + text(left) + "L" + text(right) + "Z";
    }

    private boolean isFlat(Point middle) {
        return Math.abs(middle.x() - center().x()) < 20;
    }

    private double outX(Point middle) {
        if (isFlat(middle)) {
            return 0;
        }
        return middle.x() < center().x() ? -BESIDE : BESIDE;
    }

    private double outY(Point middle) {
        boolean above = middle.y() < center().y();
        if (isFlat(middle)) {
            return above ? -ABOVE : ABOVE + 8;
        }
        return above ? -4 : 10;
    }

    private String anchor(Point middle) {
        if (isFlat(middle)) {
            return "middle";
        }
        return middle.x() < center().x() ? "end" : "start";
    }

    private static String text(Point point) {
        return Decimal.of(point.x()) + " " + Decimal.of(point.y());
    }
}
