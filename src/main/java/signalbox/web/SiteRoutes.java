package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assets, the theme switch, the health check and what robots may read. Thread-safe. */
final class SiteRoutes {

    /** Search engines need no results of this site's own search, nor streams that stay open. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /search
            Disallow: /streams
            """;

    private final Frame frame;

    SiteRoutes(Frame frame) {
        this.frame = frame;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/health", ctx -> ctx.contentType("text/plain; charset=utf-8").result("ok\n"));
        routes.get(
                "/robots.txt",
                ctx -> ctx.contentType("text/plain; charset=utf-8").result(ROBOTS));
        routes.get("/assets/{version}/<path>", this::asset);
        routes.get("/favicon.ico", ctx -> ctx.redirect(frame.assets().url("img/signalbox.svg"), HttpStatus.SEE_OTHER));
        routes.post("/theme", this::theme);
    }

    private void asset(Context ctx) {
        String path = ctx.pathParam("path");
        Asset asset = frame.assets()
                .find(ctx.pathParam("version"), path)
                .orElseThrow(() -> HttpProblem.notFound("There is no file at this address, or no longer."));
        String accepted = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
        Encoding encoding = Encoding.best(accepted, asset.encodings());
        if (encoding != Encoding.IDENTITY) {
            ctx.header("Content-Encoding", encoding.token());
        }
        byte[] bytes = asset.in(encoding);
        // Whether it is compressed was settled here; Javalin must not settle it anew.
        ctx.disableCompression()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Length", String.valueOf(bytes.length))
                .contentType(asset.mediaType())
                .result(bytes);
    }

    private void theme(Context ctx) {
        frame.rememberTheme(ctx, Optional.ofNullable(ctx.formParam("theme")).orElse(""));
        ctx.redirect(within(ctx.formParam("back")), HttpStatus.SEE_OTHER);
    }

    /** The path if it is one of this site, else that of its first page: "//host" would lead away. */
    static String within(@Nullable String path) {
        return path != null
                        && path.startsWith("/")
                        && !path.startsWith("//")
                        && !path.contains("\\")
                        && path.chars().noneMatch(Character::isISOControl)
                ? path
                : "/";
    }
}
