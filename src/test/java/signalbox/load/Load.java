package signalbox.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import signalbox.bench.Table;

/**
 * Starts the jar for a group, lets thirty and then three hundred readers use it over loopback, and prints a table:
 * {@code mvn -Pload verify}. Takes some three minutes; nothing else should run meanwhile. It fails on everything but
 * time.
 */
public final class Load {

    private static final Path JAR = Path.of("target/signalbox.jar");

    /** How long the site may take to have all its spares again, and to have let go what runs took. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    /** The site may keep the logs of the runs, and its heap need not have been collected: so many times and more. */
    private static final double SITE_TIMES = 1.5;

    private static final double SITE_MORE = 64;

    /** Children that wait are other ones than before, of the same kinds. */
    private static final double CHILDREN_TIMES = 1.25;

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("signalbox-load");
        // Started by root, a site gives its children users of their own, who must get through to what is theirs.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Failures failures = new Failures();
        Table table = new Table(System.out);
        GroupSite site = GroupSite.start(JAR, folder);
        try (Footprint footprint = new Footprint(site.handle())) {
            try (site;
                    Crowd crowd = new Crowd(site)) {
                Footprint.Megabytes before = settled(footprint);
                Phases phases = new Phases(crowd, table, failures);
                phases.oneLab();
                phases.ownPrograms();
                phases.line();
                phases.reading();
                memory(before, footprint, table, failures);
            }
            left(footprint, table, failures);
        }
        failures.all().forEach(failure -> System.out.println("FAILED: " + failure));
        if (!failures.all().isEmpty()) {
            System.exit(1);
        }
    }

    /** When as many children as ever wait, for some seconds: spares are there and what is measured at the start is. */
    private static Footprint.Megabytes settled(Footprint footprint) throws InterruptedException {
        Footprint.Megabytes last = footprint.now();
        int same = 0;
        long deadline = System.nanoTime() + SETTLING.toNanos();
        while (same < 10 && System.nanoTime() < deadline) {
            TimeUnit.SECONDS.sleep(1);
            Footprint.Megabytes now = footprint.now();
            same = now.count() > 0 && now.count() == last.count() ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static void memory(Footprint.Megabytes before, Footprint footprint, Table table, Failures failures)
            throws InterruptedException {
        Footprint.Megabytes after = settled(footprint);
        double siteBound = SITE_TIMES * before.site() + SITE_MORE;
        table.row("Memory (PSS) before", "", before.toString());
        table.row("Memory at most, of each", "", footprint.most().toString());
        table.row(
                "Memory after",
                "site at most %.0f MB, children %.0f MB".formatted(siteBound, CHILDREN_TIMES * before.children()),
                after.toString());
        failures.unless(after.site() <= siteBound, "The site's memory is not back: " + after);
        failures.unless(
                after.children() <= CHILDREN_TIMES * before.children() && after.count() <= before.count(),
                "Children are not back to what they were: " + after);
    }

    private static void left(Footprint footprint, Table table, Failures failures) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!footprint.left().isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        int left = footprint.left().size();
        table.row("Processes left after the site has ended", "0", Integer.toString(left));
        failures.unless(left == 0, "Processes are left: " + footprint.left());
    }
}
