package signalbox.sandbox;

/**
 * A child that was started.
 *
 * @param user the user of its own that it runs as; {@link Users#OWN} if it is the site's
 */
public record Sandboxed(Process process, int user) {}
