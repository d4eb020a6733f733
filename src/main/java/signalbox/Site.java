package signalbox;

import java.util.List;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.run.RandomIds;
import signalbox.run.RunDesk;
import signalbox.web.Assets;
import signalbox.web.WebServer;
import signalbox.web.templates.StaticTemplates;

/** The one place where objects are put together. */
public final class Site implements AutoCloseable {

    private final RunDesk desk;
    private final WebServer web;

    /** Puts the site together; nothing is started before {@link #start()}. */
    public Site(Config config) {
        Assets assets = Assets.builtIn();
        RandomIds ids = new RandomIds();
        this.desk = new RunDesk();
        this.web = new WebServer(
                new WebServer.Address(config.host(), config.port(), config.publicUrl()),
                () -> new Catalog(List.of()),
                new StaticTemplates(),
                () -> assets,
                ids,
                desk,
                Lab::presets);
    }

    /** Starts all parts; the server's own threads keep the JVM alive. */
    public void start() {
        web.start();
    }

    /** The port the site listens on. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        desk.close();
    }
}
