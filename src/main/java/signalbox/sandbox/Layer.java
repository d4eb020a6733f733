package signalbox.sandbox;

/**
 * One means of keeping programs in.
 *
 * @param name of it, or of what it keeps them from
 * @param holds whether it is in force
 * @param detail a few words: how, or why not
 */
public record Layer(String name, boolean holds, String detail) {}
