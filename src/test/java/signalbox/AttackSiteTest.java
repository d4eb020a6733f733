package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import signalbox.attack.Attack;
import signalbox.sandbox.BubblewrapPackage;
import signalbox.sandbox.Profile;

/** Readers send attacks from the blank page, two at a time, while another reader reads. */
@Tag("attack")
@Timeout(300)
@EnabledOnOs(OS.LINUX)
final class AttackSiteTest {

    private static final Path CACHE = Path.of("target", "test-cache");
    private static final int READERS = 2;

    /** Words of a program that got through; taken apart in its text, which a page may show. */
    private static final String THROUGH = "THROUGH";

    @Test
    void theSiteAnswersAllTheWhileAndNothingIsLeft(@TempDir Path folder) throws Exception {
        BubblewrapPackage.installIfMissing();
        Set<Path> foldersBefore = runFolders();
        Set<ProcessHandle> processesBefore = descendants();
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try (ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestSite site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1"))) {
            assumeTrue(site.holds(), "no sandbox works here");
            List<Attack> attacks = attacks();
            try (PollingReader poller = new PollingReader(site)) {
                sendAll(site, attacks, folder, port.getLocalPort());
                assertTrue(poller.answers() >= attacks.size(), "the site was asked all the while");
            }
        }
        assertEquals("secret", Files.readString(secret));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(secret), files.toList());
        }
        Set<Path> own = runFolders();
        own.removeAll(foldersBefore);
        assertEquals(1, own.size());
        try (Stream<Path> left = Files.walk(own.iterator().next())) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
        Set<ProcessHandle> left = descendants();
        left.removeAll(processesBefore);
        while (left.stream().anyMatch(AttackSiteTest::runs)) {
            TimeUnit.MILLISECONDS.sleep(20); // a spare that was just being started; the test's timeout bounds it
        }
    }

    /** Those that a reader can send: readers' programs may not call the C library. */
    private static List<Attack> attacks() {
        List<Attack> attacks = Attack.all().stream()
                .filter(attack -> !attack.source().contains("Native.")
                        && !attack.source().contains("Forging.")
                        && !attack.source().contains("victim.socket"))
                .toList();
        assertTrue(attacks.size() >= 12, () -> "" + attacks.size());
        return attacks;
    }

    private static void sendAll(TestSite site, List<Attack> attacks, Path folder, int port) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (Attack attack : attacks) {
                sent.add(readers.submit(() -> {
                    send(site, attack, folder, port);
                    return null;
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    private static void send(TestSite site, Attack attack, Path folder, int port)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(Map.of(
                "name.0",
                "Main.java",
                "source.0",
                source(attack, folder, port),
                "knobs",
                "",
                "seconds",
                attack.end() == Attack.End.STOPPED ? "2" : "20"));
        if (attack.profile() == Profile.NETWORK) {
            form.put("practice", "on");
        }
        try (Visitor reader = new Visitor(site.url(""))) {
            HttpResponse<String> answer = reader.post("/play", form);
            assertEquals(303, answer.statusCode(), attack.title());
            String run = answer.headers().firstValue("Location").orElseThrow();
            site.stream(run.substring("/runs/".length()), "");
            String page = reader.get(run).body();
            assertTrue(page.contains("data-outcome=\""), () -> attack.title() + " has not ended: " + page);
            assertFalse(page.contains(THROUGH), () -> attack.title() + ": " + page);
        }
    }

    /** What a reader would have to find out is written into it. */
    private static String source(Attack attack, Path folder, int port) {
        String site = Long.toString(ProcessHandle.current().pid());
        Map<String, String> known = Map.of(
                "victim.file",
                folder.resolve("secret").toString(),
                "victim.folder",
                folder.toString(),
                "victim.process",
                site,
                "victim.jvm",
                site);
        String source = attack.source()
                .replace("Integer.getInteger(\"victim.port\")", Integer.toString(port))
                .replace(THROUGH, "THR\" + \"OUGH");
        for (Map.Entry<String, String> each : known.entrySet()) {
            source = source.replace("System.getProperty(\"" + each.getKey() + "\")", "\"" + each.getValue() + "\"");
        }
        return source;
    }

    /** One that has ended, and that its parent has not asked about, stays in the kernel's table until the parent ends. */
    private static boolean runs(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.charAt(state.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    private static Set<ProcessHandle> descendants() {
        return new HashSet<>(ProcessHandle.current().descendants().toList());
    }

    private static Set<Path> runFolders() throws IOException {
        Set<Path> folders = new HashSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Files.createDirectories(CACHE), "runs-*")) {
            found.forEach(folders::add);
        }
        return folders;
    }
}
