package signalbox.run;

/**
 * Name of a batch in URLs: 128 random bits, so that it is known only to whom it was told.
 *
 * @param text 26 characters of lower-case base 32
 */
public record BatchId(String text) {}
