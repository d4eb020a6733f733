package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Glossary;

/** The words of the field. Thread-safe. */
final class GlossaryRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;

    GlossaryRoutes(Frame frame, Supplier<Catalog> catalog) {
        this.frame = frame;
        this.catalog = catalog;
    }

    void register(RoutesConfig routes) {
        routes.get("/glossary", this::glossary);
    }

    private void glossary(Context ctx) {
        Glossary glossary = catalog.get().glossary();
        Frame.answer(ctx, frame.templates().glossary(frame.page(ctx, glossary.title()), glossary));
    }
}
