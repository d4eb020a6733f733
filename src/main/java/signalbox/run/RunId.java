package signalbox.run;

/**
 * Name of a run in URLs: 128 random bits, so that it is known only to whom it was told.
 *
 * @param text 26 characters of lower-case base 32
 */
public record RunId(String text) {

    /** Whether a text from a reader can be an id at all. */
    public static boolean looksRight(String text) {
        return text.matches("[a-z2-7]{26}");
    }
}
