package signalbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that the tests drive: one that is there, or one that is installed first. Never left out in silence. */
public final class Chromium {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    /** What installing it said. */
    private static final Path INSTALL_LOG = Path.of("target", "chromium-install.log");

    private Chromium() {}

    /**
     * Starts it, after installing it where it is missing.
     *
     * @throws IllegalStateException if there is none and none can be installed; says what to install
     */
    public static Browser launch(Playwright playwright) throws IOException, InterruptedException {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /**
     * The program, after installing it where it is missing; empty where it is one that Playwright keeps for itself.
     *
     * @throws IllegalStateException if there is none and none can be installed; says what to install
     */
    public static Optional<Path> installed() throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            install();
            found = find();
        }
        return found;
    }

    /** Playwright that downloads nothing by itself. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> find() {
        String named = System.getenv().getOrDefault("SIGNALBOX_CHROMIUM", "");
        if (!named.isEmpty() && !Files.isExecutable(Path.of(named))) {
            throw new IllegalStateException("SIGNALBOX_CHROMIUM is \"" + named + "\", which is no program.");
        }
        Stream<String> places =
                Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return places.filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() throws IOException, InterruptedException {
        boolean done = rootOfDebian()
                ? succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "chromium")
                : succeeds(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium");
        if (!done) {
            throw new IllegalStateException("The browser tests need Chromium and could not install it (see "
                    + INSTALL_LOG + "): install it (on Debian: apt-get install chromium),"
                    + " or name one in SIGNALBOX_CHROMIUM.");
        }
    }

    private static boolean rootOfDebian() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    /** The tests' own standard output belongs to the build, so what a command says goes to a file. */
    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(INSTALL_LOG.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor() == 0;
    }
}
