package signalbox.sandbox;

/**
 * A child that was started.
 *
 * @param user the user of its own that it runs as; {@link Users#OWN} if it is the site's
 * @param bound whether what it starts can leave neither its process group nor its session, or ends with it
 */
public record Sandboxed(Process process, int user, boolean bound) {}
