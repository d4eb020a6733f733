package signalbox.child.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.wire.LaneKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/** Programs with many threads, or with more threads that compute than there are cores, are told whole and truly. */
@Timeout(120)
final class LoadTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/load");
    private static final int SLEEPERS = 10_000;
    private static final int COMPUTERS = 8;

    @TempDir
    Path folder;

    @Test
    void tenThousandVirtualThreadsThatSleepAreAllTold() throws IOException, InterruptedException {
        List<Report> reports = run("VirtualSleepers", "0\n");
        Set<Integer> lanes = lanes(reports, LaneKind.VIRTUAL, "");
        assertEquals(SLEEPERS, lanes.size());
        assertEquals(lanes, lanesWith(SpanKind.SLEEPING, reports));
        assertEquals(0, of(Report.Incomplete.class, reports).count(), "reports of something dropped");
        assertEquals(
                SLEEPERS,
                of(Report.Figures.class, reports)
                        .mapToLong(Report.Figures::virtualThreads)
                        .max()
                        .orElseThrow());
    }

    @Test
    void threadsThatComputeShareTheCores() throws IOException, InterruptedException {
        List<Report> reports = run("Computing", "63245986\n".repeat(COMPUTERS));
        Set<Integer> lanes = lanes(reports, LaneKind.PLATFORM, "computer-");
        assertEquals(COMPUTERS, lanes.size());
        List<Report.CpuSampled> samples = of(Report.CpuSampled.class, reports)
                .filter(sample -> lanes.contains(sample.lane()))
                .toList();
        assertEquals(lanes, samples.stream().map(Report.CpuSampled::lane).collect(Collectors.toSet()));
        long from = samples.stream().mapToLong(Report.CpuSampled::from).min().orElseThrow();
        long to = samples.stream().mapToLong(Report.CpuSampled::to).max().orElseThrow();
        long used = samples.stream().mapToLong(Report.CpuSampled::cpuNanos).sum();
        int cores = Runtime.getRuntime().availableProcessors();
        assertTrue(used <= 1.1 * cores * (to - from), used + " ns on " + cores + " cores in " + (to - from));
    }

    private List<Report> run(String name, String output) throws IOException, InterruptedException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path woven = Files.createDirectory(folder.resolve("woven"));
        CorpusProgram program = CorpusProgram.read(PROGRAMS.resolve(name + ".java"));
        CorpusProgram.layOut(new Weaver().weave(program.compile(plain)).classes(), woven);
        var socket = new TraceSocket(woven);
        try (socket) {
            assertEquals(new Ran(output, "", 0), Ran.java(name, woven));
        }
        return socket.reports();
    }

    private static Set<Integer> lanes(List<Report> reports, LaneKind kind, String prefix) {
        return of(Report.LaneOpened.class, reports)
                .filter(lane -> lane.kind() == kind && lane.name().startsWith(prefix))
                .map(Report.LaneOpened::lane)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> lanesWith(SpanKind kind, List<Report> reports) {
        Set<Integer> lanes = new HashSet<>();
        of(Report.Spanned.class, reports).filter(span -> span.kind() == kind).forEach(span -> lanes.add(span.lane()));
        of(Report.SpanOpened.class, reports)
                .filter(span -> span.kind() == kind)
                .forEach(span -> lanes.add(span.lane()));
        return lanes;
    }

    private static <R extends Report> Stream<R> of(Class<R> type, List<Report> reports) {
        return reports.stream().filter(type::isInstance).map(type::cast);
    }
}
