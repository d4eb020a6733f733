package signalbox.sandbox;

/**
 * One means of keeping programs in.
 *
 * @param name of it, or of what it keeps them from
 * @param holds whether it is in force
 * @param detail a few words: how, or why not
 */
public record Layer(String name, boolean holds, String detail) {

    /** No sandbox of ours makes any. */
    static final Layer NO_CONTROL_GROUPS = new Layer(
            "control groups", false, "what processes of a run use together is watched by the site, every 100 ms");
}
