package signalbox.web.picture;

/**
 * What stands over a picture that is a file of its own, so that it can be understood wherever it goes.
 *
 * @param title what was run
 * @param conditions numbers, result and circumstances of the run; may be empty
 */
public record Caption(String title, String conditions) {}
