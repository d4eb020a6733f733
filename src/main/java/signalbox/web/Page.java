package signalbox.web;

import java.util.Optional;
import signalbox.lesson.Lesson;

/**
 * What every page's frame needs to know.
 *
 * @param title of the page, without the site's name
 * @param theme {@code light} or {@code dark} if the reader chose one, else empty: as the system has it
 * @param path of this page, to come back to after changing the theme
 * @param assets where stylesheets and scripts are
 * @param refreshes whether a reader without JavaScript gets the page anew every second
 * @param previous the lesson before the one on this page
 * @param next the lesson after it
 * @param notice why nothing is kept of readers at the moment, if so
 * @param query what the search field of the page holds
 * @param edits whether whoever asks may change programs
 * @param importMap the element that tells scripts where modules are, on pages with an editor
 * @param seat who the reader is in a study group
 */
public record Page(
        String title,
        String theme,
        String path,
        Assets assets,
        boolean refreshes,
        Optional<Lesson> previous,
        Optional<Lesson> next,
        Optional<String> notice,
        String query,
        boolean edits,
        Optional<String> importMap,
        Optional<Seat> seat) {

    /** URL of an asset. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** The theme that the switch leads to, as far as the server can know: a script on the page knows better. */
    public String otherTheme() {
        return theme.equals("dark") ? "light" : "dark";
    }

    /** The same page with neighbours. */
    Page between(Optional<Lesson> before, Optional<Lesson> after) {
        return new Page(title, theme, path, assets, refreshes, before, after, notice, query, edits, importMap, seat);
    }

    /** The same page, which refreshes itself where there is no JavaScript. */
    Page refreshing(boolean whether) {
        return new Page(title, theme, path, assets, whether, previous, next, notice, query, edits, importMap, seat);
    }

    /** The same page with that text in its search field. */
    Page searching(String text) {
        return new Page(title, theme, path, assets, refreshes, previous, next, notice, text, edits, importMap, seat);
    }

    /** The same page, whose scripts can import the editor's modules. */
    Page editing() {
        return new Page(
                title,
                theme,
                path,
                assets,
                refreshes,
                previous,
                next,
                notice,
                query,
                edits,
                Optional.of(EditorModules.importMap(assets::url)),
                seat);
    }
}
