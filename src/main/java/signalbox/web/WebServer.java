package signalbox.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.run.RunDesk;
import signalbox.sandbox.EditingRule;
import signalbox.search.Search;
import signalbox.store.Journal;
import signalbox.store.RoomExport;
import signalbox.store.RunShelf;
import signalbox.web.picture.Pictures;
import signalbox.web.templates.Templates;

/** The site's HTTP server: one virtual thread a request. Thread-safe. */
public final class WebServer implements AutoCloseable {

    /** Largest form that is read, in bytes: source has up to three of them for a character that a form must escape. */
    private static final long MAX_REQUEST_BYTES = 256 * 1024;

    /** Largest head of a request, in bytes: a link may hold a program. */
    private static final int MAX_HEADER_BYTES = 40 * 1024;

    /** Largest file that is read, in megabytes. */
    private static final int MAX_FILE_MEGABYTES = 3;

    private final Javalin server;

    /**
     * Where the server listens and whom it answers.
     *
     * @param port 0 for any free one
     * @param publicUrl where readers find the site if it is not a loopback name
     */
    public record Address(String host, int port, Optional<URI> publicUrl) {

        /** Whether readers find the site over HTTPS, by a proxy that stands before it. */
        boolean overHttps() {
            return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
        }
    }

    /**
     * Makes the server; it does not listen before {@link #start()}.
     *
     * @param catalog asked anew for each request
     * @param assets asked anew for each page
     * @param ids random ids of 26 characters for readers
     * @param shelf runs that are kept
     * @param export what is kept of rooms
     * @param journal what is kept of readers
     * @param trouble why nothing is kept of them at the moment, if so
     * @param presets values for a lab's knobs before the reader turns them
     * @param editingRule who may run programs of their own
     * @param group that the site is open for, and for nobody else
     * @param dev whether faults of templates are told on the page, and all components are shown on one
     */
    public WebServer(
            Address address,
            Supplier<Catalog> catalog,
            Search search,
            Templates templates,
            Supplier<Assets> assets,
            Supplier<String> ids,
            RunDesk desk,
            RunShelf shelf,
            RoomExport export,
            Journal journal,
            Supplier<Optional<String>> trouble,
            Function<Lab, Map<String, Integer>> presets,
            EditingRule editingRule,
            Optional<StudyGroup> group,
            boolean dev) {
        Frame frame = new Frame(templates, assets, ids, trouble, editingRule);
        KnownRuns runs = new KnownRuns(desk, shelf);
        Pictures pictures = new Pictures(templates, System::nanoTime);
        Panels panels = new Panels(templates, pictures);
        Sweeps sweeps = new Sweeps(templates, desk, presets);
        OpenStreams streams = new OpenStreams(
                ctx -> group.isEmpty() || group.flatMap(open -> open.seat(ctx)).isPresent());
        CourseComparisonRoutes comparisons = new CourseComparisonRoutes(frame, catalog, journal);
        Editing editing = new Editing(frame, desk, runs, panels);
        LessonRoutes lessons =
                new LessonRoutes(frame, catalog, desk, runs, panels, journal, sweeps, comparisons, presets);
        RoomNews news = new RoomNews();
        Optional<HostRoutes> hosting = group.map(open -> new HostRoutes(frame, open, streams, address));
        Optional<RoomParts> parts =
                group.map(open -> new RoomParts(frame, catalog, open, news, hosting.orElseThrow()::forMembers));
        this.server = Javalin.create(config -> {
            listen(config, address);
            guard(config, new Origins(address.publicUrl(), group.isPresent() && !address.overHttps()));
            group.ifPresent(open -> config.routes.before(new Doorkeeper(open)::check));
            new Errors(frame, dev).register(config.routes);
            new SiteRoutes(frame).register(config.routes);
            new StatusRoutes(frame, editingRule.sandbox(), desk).register(config.routes);
            new GlossaryRoutes(frame, catalog).register(config.routes);
            lessons.register(config.routes);
            if (dev) {
                new DesignRoutes(frame, catalog, lessons, panels, sweeps, search, presets).register(config.routes);
            }
            new ProgressRoutes(frame, catalog, journal).register(config.routes);
            new SearchRoutes(frame, search).register(config.routes);
            comparisons.register(config.routes);
            new KeepingRoutes(frame, catalog, journal).register(config.routes);
            new ReplyRoutes(frame, catalog, journal).register(config.routes);
            new StartRoutes(frame, catalog, desk, panels, journal).register(config.routes);
            new SweepRoutes(frame, catalog, desk, sweeps).register(config.routes);
            new ComparisonRoutes(frame, catalog, runs, panels, journal).register(config.routes);
            new ExerciseRoutes(frame, catalog, desk, runs, panels).register(config.routes);
            new EditRoutes(editing, catalog, presets).register(config.routes);
            new PlayRoutes(editing, catalog, desk, presets).register(config.routes);
            new RunRoutes(frame, desk, runs, panels, sweeps, journal, trouble).register(config.routes);
            new StreamRoutes(frame, desk, runs, pictures, sweeps, streams, parts).register(config.routes);
            group.ifPresent(open -> {
                new JoinRoutes(frame, open).register(config.routes);
                hosting.orElseThrow().register(config.routes);
                RoomParts room = parts.orElseThrow();
                new RoomRoutes(frame, catalog, open, room, news).register(config.routes);
                new PollRoutes(frame, catalog, open, room, news, desk, presets).register(config.routes);
                new RoomKeepingRoutes(frame, open, export, streams).register(config.routes);
            });
            config.events.serverStopping(streams::stopAll);
        });
    }

    private static void listen(JavalinConfig config, Address address) {
        config.jetty.host = address.host();
        config.jetty.port = address.port();
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // What is compressed together with what an attacker chose tells him about it by its length (BREACH). So no page
        // may hold a secret in its text: who a reader is stands in the cookie alone.
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        SlowClients.bound(config.jetty, MAX_HEADER_BYTES);
        config.http.maxRequestSize = MAX_REQUEST_BYTES;
        // A file of progress is looked at in memory, whoever sends it.
        config.jetty.multipartConfig.maxFileSize(MAX_FILE_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(MAX_FILE_MEGABYTES, SizeUnit.MB);
    }

    private static void guard(JavalinConfig config, Origins origins) {
        config.routes.before(ctx -> {
            secure(ctx);
            origins.check(ctx);
        });
    }

    /** @param script one more source of scripts, as the policy writes it; may be empty */
    static String policy(String script) {
        String scripts = script.isEmpty() ? "'self'" : "'self' " + script;
        return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static void secure(Context ctx) {
        ctx.header("Content-Security-Policy", policy(""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept-Encoding")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Listens.
     *
     * @throws io.javalin.util.JavalinBindException if the port is taken or may not be used
     */
    public void start() {
        server.start();
    }

    /** The port it listens on, once started. */
    public int port() {
        return server.port();
    }

    /** All that it answers, each as {@code GET /path}. */
    public List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Ends all streams, finishes requests under way and stops listening. */
    @Override
    public void close() {
        server.stop();
    }
}
