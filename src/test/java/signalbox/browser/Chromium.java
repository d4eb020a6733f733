package signalbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that the tests drive: one that is there, or one that is installed first. Never left out in silence. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private Chromium() {}

    /** Starts it. */
    static Browser launch(Playwright playwright) throws IOException, InterruptedException {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        Optional<Path> found = find();
        if (found.isEmpty()) {
            install();
            found = find();
        }
        found.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** Playwright that downloads nothing by itself. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> find() {
        Stream<String> places = Stream.of(
                System.getenv().getOrDefault("SIGNALBOX_CHROMIUM", ""),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome");
        return places.filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() throws IOException, InterruptedException {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        boolean done = debian
                ? succeeds(List.of("apt-get", "update")) && succeeds(List.of("apt-get", "install", "-y", "chromium"))
                : succeeds(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium"));
        if (!done) {
            throw new IllegalStateException("The browser tests need Chromium and could not install it: install it"
                    + " (on Debian: apt-get install chromium), or name one in SIGNALBOX_CHROMIUM.");
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectInput(new File("/dev/null")).inheritIO();
        return builder.start().waitFor() == 0;
    }
}
