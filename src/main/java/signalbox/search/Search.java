package signalbox.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;

/**
 * Search over the course as it stands: read when it is first wanted, and anew when the course was read anew.
 * Thread-safe.
 */
public final class Search {

    /** Words that are looked for beforehand: found as they are, as beginnings, and in a similar spelling. */
    private static final List<String> REHEARSED = List.of("thread", "t", "virtual threads", "threed");

    private record Read(Catalog catalog, SearchIndex index) {}

    private final Supplier<Catalog> catalog;
    private Optional<Read> read = Optional.empty();

    /** @param catalog asked anew for each search; the same object as long as nothing has changed */
    public Search(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    /** Reads the course now and searches a little, so that nobody waits for it later. */
    public void prepare() {
        REHEARSED.forEach(this::results);
    }

    /**
     * What the course has for these words. Any text is allowed; no sign in it has a meaning of its own.
     *
     * @throws signalbox.lesson.ContentException if the course is read again on change and has problems now
     */
    public Results results(String query) {
        return index().search(query);
    }

    /** A course that was read anew may say the same, but is another object: equality would compare all its texts. */
    @SuppressWarnings("ReferenceEquality")
    private SearchIndex index() {
        Catalog now = catalog.get();
        synchronized (this) {
            Read current =
                    read.filter(last -> last.catalog() == now).orElseGet(() -> new Read(now, SearchIndex.of(now)));
            read = Optional.of(current);
            return current.index();
        }
    }
}
