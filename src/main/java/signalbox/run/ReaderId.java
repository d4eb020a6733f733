package signalbox.run;

/**
 * Who asks for a run, as far as the queue's fairness needs to know: a random id from a cookie.
 *
 * @param text opaque
 */
public record ReaderId(String text) {}
