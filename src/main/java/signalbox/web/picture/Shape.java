package signalbox.web.picture;

/**
 * A rectangle of the picture: milliseconds to the right, its row from 0 to 1 downwards.
 *
 * @param look class name in the style sheet
 * @param said what it stands for
 */
public record Shape(String look, String x, String width, String y, String height, Said said) {

    /**
     * How wide a span that goes on is drawn, in milliseconds: beyond any run's end. The frame clips it, so it grows
     * with the frame.
     */
    private static final String FAR = "9000000";

    /**
     * What a rectangle tells a reader.
     *
     * @param title in words, set apart by semicolons; empty for nothing
     * @param line of the program's file, 1-based; 0 if it is unknown, or not one
     */
    public record Said(String title, int line) {

        static final Said NOTHING = new Said("", 0);
    }

    static Shape closed(Look look, long from, long to, Said said) {
        return new Shape(
                look.name(),
                Decimal.millis(from),
                Decimal.millis(Math.max(to - from, 1_000)),
                Decimal.of(look.top()),
                Decimal.of(look.height()),
                said);
    }

    static Shape open(Look look, long from, Said said) {
        return new Shape(
                look.name() + " open",
                Decimal.millis(from),
                FAR,
                Decimal.of(look.top()),
                Decimal.of(look.height()),
                said);
    }
}
