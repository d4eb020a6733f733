package signalbox.web.picture;

/**
 * A rectangle of the picture: milliseconds to the right, its row from 0 to 1 downwards.
 *
 * @param look class name in the style sheet
 * @param title what it stands for, in words
 */
public record Shape(String look, String x, String width, String y, String height, String title) {

    /**
     * How wide a span that goes on is drawn, in milliseconds: beyond any run's end. The frame clips it, so it grows
     * with the frame.
     */
    private static final String FAR = "9000000";

    static Shape closed(Look look, long from, long to, String title) {
        return new Shape(
                look.name(),
                Decimal.millis(from),
                Decimal.millis(Math.max(to - from, 1_000)),
                Decimal.of(look.top()),
                Decimal.of(look.height()),
                title);
    }

    static Shape open(Look look, long from, String title) {
        return new Shape(
                look.name() + " open",
                Decimal.millis(from),
                FAR,
                Decimal.of(look.top()),
                Decimal.of(look.height()),
                title);
    }
}
