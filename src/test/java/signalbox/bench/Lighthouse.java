package signalbox.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signalbox.browser.Chromium;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets Lighthouse judge the home page, a lesson and a run of the packaged site, as on a phone with a slow net, and prints
 * a table: {@code mvn -Plighthouse verify}. Ends with status 1 where a page misses an aim. Needs node 18 and npm, which
 * installs Lighthouse, in the versions pinned in {@code src/lighthouse}, below {@code target}.
 */
public final class Lighthouse {

    private static final Path JAR = Path.of("target/signalbox.jar");
    private static final Path PINNED = Path.of("src/lighthouse");
    private static final Path FOLDER = Path.of("target/lighthouse");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path chromium;

    private Lighthouse(Path chromium) {
        this.chromium = chromium;
    }

    /** No arguments. */
    public static void main(String[] arguments) throws Exception {
        install();
        Path chromium = Chromium.installed()
                .orElseThrow(() ->
                        new IllegalStateException("Lighthouse needs a Chromium: name it in" + " SIGNALBOX_CHROMIUM."));
        Path cache = Files.createTempDirectory("signalbox-lighthouse");
        boolean met;
        try (StartedSite site = StartedSite.start(JAR, Map.of(), cache, cache.resolve("site.log"))) {
            met = new Lighthouse(chromium).judge(site.address());
        }
        System.exit(met ? 0 : 1);
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(PINNED)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        run("npm", Map.of(), "npm", "ci");
    }

    private boolean judge(URI site) throws IOException, InterruptedException {
        System.out.println("| Page | " + String.join(" | ", Judgement.AIMS.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(Judgement.AIMS.size()));
        boolean met = true;
        for (Map.Entry<String, String> page : pages(site).entrySet()) {
            Judgement judgement = judgement(page.getKey(), site.resolve(page.getValue()));
            System.out.println("| " + page.getKey() + " | "
                    + judgement.scores().values().stream().map(String::valueOf).collect(Collectors.joining(" | "))
                    + " |");
            if (!judgement.meetsAims()) {
                System.out.println("    misses its aims " + Judgement.AIMS + " by " + judgement.faults());
                met = false;
            }
        }
        return met;
    }

    /** Names and paths; the run is over. */
    private static Map<String, String> pages(URI site) throws IOException, InterruptedException {
        RunForm form = RunForm.downloads("Threads", 160, 5);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("lesson", "/lessons/" + form.lesson());
        try (Reader reader = new Reader(site)) {
            reader.open("/lessons/" + form.lesson());
            String path = reader.run(form.lesson(), form.fields());
            reader.follow(path, (line, arrived) -> line.startsWith("event: end"));
            pages.put("run", path);
        }
        return pages;
    }

    private Judgement judgement(String name, URI page) throws IOException, InterruptedException {
        Path report = FOLDER.resolve(name + ".json").toAbsolutePath();
        run(
                name,
                Map.of("CHROME_PATH", chromium.toString()),
                "node",
                "node_modules/lighthouse/cli/index.js",
                page.toString(),
                "--quiet",
                "--no-enable-error-reporting",
                "--output=json",
                "--output-path=" + report,
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu");
        return Judgement.of(json.readTree(report.toFile()));
    }

    /** Runs a command in the folder; what it says goes to a file of that name. */
    private static void run(String name, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = FOLDER.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed:\n" + Files.readString(log));
        }
    }
}
