package signalbox.web.picture;

import java.util.List;
import signalbox.wire.SpanKind;

/**
 * How a kind of span is drawn and called. Colour is one cue; height, stripes and outline are the others: working fills
 * its row, waiting is lower, sleeping is a thin line. Kinds whose colours are alike to some eyes differ in their
 * stripes.
 *
 * @param name class name in the style sheet
 * @param words for readers
 * @param top upper edge in its row: 0 to 1
 * @param height share of the row: 0 to 1
 * @param ground whether waits lie over it
 * @param stripes pattern of its fill
 */
public record Look(String name, String words, double top, double height, boolean ground, Stripes stripes) {

    private static final Look WORKING = new Look("working", "working", 0, 1, true, Stripes.NONE);
    private static final Look READY = new Look("ready", "ready, no core yet", 0, 1, true, Stripes.NONE);
    private static final Look IO = new Look("io", "waiting for I/O", 0.18, 0.64, false, Stripes.NONE);
    private static final Look LOCK = new Look("lock", "waiting for a lock", 0.18, 0.64, false, Stripes.ONE);
    private static final Look THREAD = new Look("thread", "waiting for a thread", 0.22, 0.56, false, Stripes.TWO);
    private static final Look SLEEPING = new Look("sleeping", "sleeping", 0.34, 0.32, false, Stripes.HOLLOW);
    private static final Look STARTING = new Look("starting", "starting up", 0, 1, true, Stripes.THREE);

    /** Ground of a working span whose use of a core was sampled: bars of that share stand on it. */
    static final Look SHARED = new Look("shared", "working", 0, 1, true, Stripes.NONE);

    /** Those that a reader may meet, in the order of the key. */
    public static final List<Look> KEY = List.of(WORKING, READY, IO, LOCK, THREAD, SLEEPING, STARTING);

    /** Where it stands in the key of a file, in percent of its width. */
    public double place() {
        return 1 + 14.0 * KEY.indexOf(this);
    }

    public String y() {
        return Decimal.of(Math.max(top, 0.04));
    }

    public String h() {
        return Decimal.of(Math.min(height, 0.92));
    }

    static Look of(SpanKind kind) {
        return switch (kind) {
            case WORKING -> WORKING;
            case READY -> READY;
            case IO -> IO;
            case LOCK -> LOCK;
            case THREAD -> THREAD;
            case SLEEPING -> SLEEPING;
            case STARTING -> STARTING;
        };
    }
}
