package signalbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import signalbox.lesson.CatalogSource;
import signalbox.lesson.ContentException;
import signalbox.run.Calibration;
import signalbox.run.DeskSettings;
import signalbox.run.Machine;
import signalbox.run.PresetFile;
import signalbox.run.RandomIds;
import signalbox.run.RunDesk;
import signalbox.run.RunLimits;
import signalbox.runner.AotCache;
import signalbox.runner.ChildProbe;
import signalbox.runner.Gate;
import signalbox.runner.Kind;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.sandbox.EditingRule;
import signalbox.sandbox.Sandbox;
import signalbox.search.Search;
import signalbox.store.Journal;
import signalbox.store.RoomExport;
import signalbox.store.RoomOpening;
import signalbox.store.RunKeeper;
import signalbox.store.RunShelf;
import signalbox.store.Store;
import signalbox.web.Assets;
import signalbox.web.WebServer;
import signalbox.web.templates.StaticTemplates;
import signalbox.web.templates.Templates;

/** The one place where objects are put together. */
public final class Site implements AutoCloseable {

    private static final Duration COMPILE_LIMIT = Duration.ofSeconds(10);

    /** How long presets wait to be measured until all spares are there. */
    private static final Duration SPARES = Duration.ofSeconds(60);

    private final Search search;
    private final Gate gate;
    private final Sandbox sandbox;
    private final RunnerPool pool;
    private final RunDesk desk;
    private final Store store;
    private final RunKeeper keeper;
    private final Optional<RoomOpening.Opened> group;
    private final Config config;
    private final Thread calibrating;
    private final WebServer web;

    /**
     * Puts the site together; it answers nobody and starts no child before {@link #start()}.
     *
     * @throws IOException if a folder cannot be written to, the jar for children is missing, or the room of a group
     *     cannot be kept
     * @throws signalbox.lesson.ContentException if the lessons have problems
     */
    public Site(Config config) throws IOException {
        this.config = config;
        CatalogSource catalog = catalog(config);
        this.search = new Search(catalog::catalog);
        RandomIds ids = new RandomIds();
        Machine machine = Machine.here();
        RunnerSettings settings = runners(config, ids);
        this.sandbox = settings.sandbox();
        this.gate = new Gate();
        gate.hold(); // children would take the cores from the first page
        this.pool = new RunnerPool(settings, gate);
        this.store = Store.open(config.data(), Store.MAX_BYTES, System.err::println);
        Journal journal = new Journal(store, InstantSource.system());
        this.group = config.group().isEmpty()
                ? Optional.empty()
                : Optional.of(GroupStart.room(config.group().get(), store, ids));
        RunShelf shelf = new RunShelf(store, catalog::catalog, roomNumber(), InstantSource.system());
        this.keeper = new RunKeeper(journal, shelf);
        this.desk =
                new RunDesk(pool, pool.compiler(), gate, queue(config), ids, machine, GroupStart.pace(config), keeper);
        Calibration calibration = new Calibration(desk, presets(config, machine));
        Set<Kind> kinds = settings.spares().keySet();
        this.calibrating =
                Thread.ofVirtual().name("calibration").unstarted(() -> calibrate(calibration, catalog, kinds));
        WebServer.Address address = new WebServer.Address(config.host(), config.port(), config.publicUrl());
        this.web = new WebServer(
                address,
                catalog::catalog,
                search,
                templates(config),
                assets(config),
                ids,
                desk,
                shelf,
                new RoomExport(store),
                journal,
                store::trouble,
                calibration::presets,
                editingRule(config, sandbox),
                group.map(opened -> GroupStart.group(opened, address)),
                config.dev());
    }

    private OptionalLong roomNumber() {
        return group.map(opened -> OptionalLong.of(opened.room().room().number()))
                .orElse(OptionalLong.empty());
    }

    private static EditingRule editingRule(Config config, Sandbox sandbox) {
        boolean ownAddressOnly = config.atLoopback()
                && config.publicUrl().isEmpty()
                && config.group().isEmpty();
        return new EditingRule(sandbox, ownAddressOnly, EditingRule.isContainer(System.getenv()));
    }

    /** Answers from now on, and starts the children; the server's own threads keep the JVM alive. To be called once. */
    public void start() {
        web.start();
        group.ifPresent(opened -> opened.room().announce(Addresses.best(config, port())));
        gate.release();
        calibrating.start();
    }

    /** What keeps programs in. */
    Sandbox sandbox() {
        return sandbox;
    }

    /** The room of the study group that the site is for. */
    Optional<RoomOpening.Opened> group() {
        return group;
    }

    /** All that it answers, each as {@code GET /path}. */
    List<String> routes() {
        return web.routes();
    }

    /** The port the site listens on. */
    public int port() {
        return web.port();
    }

    /** Ends all streams and runs, and every child. */
    @Override
    public void close() {
        calibrating.interrupt();
        web.close();
        desk.close();
        pool.close();
        keeper.close();
        store.close();
    }

    /**
     * What can wait until readers have their first page. Spares first: what is measured beside their start would be too
     * slow.
     */
    private void calibrate(Calibration calibration, CatalogSource catalog, Set<Kind> kinds) {
        try {
            for (Kind kind : kinds) {
                pool.awaitSpares(kind, SPARES);
            }
            // On a thread that nobody interrupts: the index takes that for a fault.
            Thread.ofVirtual().name("search").start(search::prepare).join();
            calibration.run(catalog.catalog());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ContentException faulty) {
            // Somebody is writing it: every page tells what is wrong. Presets stay as they are written.
        }
    }

    private static CatalogSource catalog(Config config) {
        if (config.dev()) {
            return CatalogSource.live(config.content().orElse(Path.of("content")));
        }
        // The lessons that are built in were compiled by the build.
        return config.content()
                .map(root -> CatalogSource.checked(root, config.cache()))
                .orElseGet(CatalogSource::packaged);
    }

    private static PresetFile presets(Config config, Machine machine) {
        return new PresetFile(config.cache().resolve("presets"), machine.speed());
    }

    private static RunnerSettings runners(Config config, RandomIds ids) throws IOException {
        // Each site has a folder of its own for its runs: two on one machine differ in their ports.
        String name = config.port() == 0 ? ids.get().substring(0, 6) : Integer.toString(config.port());
        Path work = config.cache().resolve("runs-" + name);
        Files.createDirectories(work);
        Map<Kind, Integer> spares = Map.of(
                new Kind(Kind.USUAL_HEAP, true),
                config.downloadSpares(),
                new Kind(Kind.USUAL_HEAP, false),
                config.spares());
        Optional<Path> jar = Relaunch.jar();
        List<AotCache> own = jar.isPresent() ? List.of(Relaunch.aotCache(jar.get(), config.cache())) : List.of();
        Path childJar = ChildJar.locate(config.cache());
        Sandbox sandbox = ChildProbe.of(childJar, config.cache().resolve("sandbox-" + name))
                .chosen(config.sandbox());
        return new RunnerSettings(childJar, work, config.cache(), spares, COMPILE_LIMIT, own, sandbox);
    }

    private static DeskSettings queue(Config config) {
        RunLimits limits = RunLimits.STANDARD.withWallClock(Duration.ofSeconds(config.runSeconds()));
        return DeskSettings.of(
                limits, config.sharedRuns(), config.queue(), config.readerQueue(), Machine.memoryBytes());
    }

    /** While lessons are written, stylesheets and scripts are read anew for each page. */
    private static Supplier<Assets> assets(Config config) {
        if (config.dev()) {
            return () -> Assets.from(Path.of("static"));
        }
        Assets builtIn = Assets.builtIn();
        return () -> builtIn;
    }

    /** While lessons are written, templates are read from their files, each time they change. */
    private static Templates templates(Config config) {
        return config.dev()
                ? LiveTemplates.of(Path.of("templates"), config.cache().resolve("templates"))
                : new StaticTemplates();
    }
}
