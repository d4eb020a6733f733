package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import signalbox.search.Results;
import signalbox.search.Search;

/** Search: a page, and the results alone for pages that search as one types. Thread-safe. */
final class SearchRoutes {

    private final Frame frame;
    private final Search search;

    SearchRoutes(Frame frame, Search search) {
        this.frame = frame;
        this.search = search;
    }

    void register(RoutesConfig routes) {
        routes.get("/search", this::page);
        routes.get("/search/results", ctx -> Frame.answer(ctx, frame.templates().searchResults(results(ctx))));
    }

    private void page(Context ctx) {
        Results results = results(ctx);
        String title = results.asked() ? "Search: " + results.query() : "Search";
        Page page = frame.page(ctx, title).searching(results.query());
        Frame.answer(ctx, frame.templates().search(page, results));
    }

    private Results results(Context ctx) {
        return search.results(Optional.ofNullable(ctx.queryParam("q")).orElse(""));
    }
}
