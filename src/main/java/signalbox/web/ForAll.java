package signalbox.web;

/**
 * Runs that the host has started for everybody to look at.
 *
 * @param title of the lab
 * @param url of their page
 */
public record ForAll(String title, String url) {}
