package signalbox.web;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures in the words and digits that a reader sees. */
public final class Numbers {

    private Numbers() {}

    /** The part of a Java version that tells releases apart: {@code 25.0.3} of {@code 25.0.3+9-vendor}. */
    public static String release(String version) {
        return version.replaceFirst("[^0-9.].*", "");
    }

    /** Milliseconds: "3,641 ms"; below ten with one decimal. */
    public static String millis(double millis) {
        return String.format(Locale.ENGLISH, Math.abs(millis) < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }

    /** How long something takes, roughly: "890 ms", from one second on "7.2 s". */
    public static String duration(double millis) {
        return millis < 1000 ? millis(millis) : String.format(Locale.ENGLISH, "%,.1f s", millis / 1000);
    }

    /** Seconds, as they are published: "14.29 s". */
    public static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }

    /** Things with their number: "1 run", "2 runs". */
    public static String counted(int count, String thing) {
        return counted(count, thing, thing + "s");
    }

    /** Things with their number, whose plural is not made by an s. */
    public static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** Nanoseconds as milliseconds. */
    public static String nanos(long nanos) {
        return millis(nanos / 1e6);
    }

    /** A difference with its sign and share: "+62 ms (+2 %)". */
    public static String difference(double measuredMillis, double expectedMillis) {
        double difference = measuredMillis - expectedMillis;
        String sign = difference < 0 ? "−" : "+";
        String share = expectedMillis <= 0
                ? ""
                : String.format(Locale.ENGLISH, " (%s%.0f %%)", sign, Math.abs(difference) / expectedMillis * 100);
        return sign + millis(Math.abs(difference)) + share;
    }

    /** Bytes as megabytes of a million: "23 MB". */
    public static String megabytes(long bytes) {
        return String.format(Locale.ENGLISH, "%,.0f MB", bytes / 1e6);
    }

    /** A factor: "4.7×". */
    public static String factor(double factor) {
        return String.format(Locale.ENGLISH, "%.1f×", factor);
    }

    /** A share: "94 %". */
    public static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.0f %%", share * 100);
    }

    /** Cores' worth of CPU time: "0.03". */
    public static String cores(double cores) {
        return String.format(Locale.ENGLISH, "%.2f", cores);
    }
}
