package signalbox.web.picture;

import java.util.Locale;

/** Numbers as the picture writes them. */
final class Decimal {

    private static final long NANOS_PER_MICRO = 1_000;

    private Decimal() {}

    /** Nanoseconds as milliseconds, rounded to a microsecond, without trailing zeros: {@code 89.125}. */
    static String millis(long nanos) {
        return thousandths(Math.floorDiv(nanos + NANOS_PER_MICRO / 2, NANOS_PER_MICRO));
    }

    /** A number rounded to a thousandth, without trailing zeros. */
    static String of(double number) {
        return thousandths(Math.round(number * 1000));
    }

    private static String thousandths(long thousandths) {
        long whole = Math.abs(thousandths) / 1000;
        int rest = (int) (Math.abs(thousandths) % 1000);
        String sign = thousandths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String digits = Integer.toString(1000 + rest).substring(1);
        int length = rest % 100 == 0 ? 1 : rest % 10 == 0 ? 2 : 3;
        return sign + whole + "." + digits.substring(0, length);
    }

    /** A duration for readers, three digits long or so: {@code 0.12 ms}, {@code 89.1 ms}, {@code 2.85 s}. */
    static String duration(long nanos) {
        double millis = nanos / 1e6;
        if (millis < 10) {
            return rounded(millis, 2) + " ms";
        }
        return millis < 999.95 ? rounded(millis, 1) + " ms" : rounded(millis / 1000, 2) + " s";
    }

    /** With that many digits after the point. */
    static String rounded(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    /** A whole number with its thousands set apart: {@code 10,000}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
