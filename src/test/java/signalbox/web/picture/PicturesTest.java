package signalbox.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import signalbox.run.RunEvent;
import signalbox.run.Timeline;
import signalbox.web.templates.StaticTemplates;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

@Timeout(60)
final class PicturesTest {

    private static final Caption CAPTION = new Caption("Threads – Forty downloads", "Threads 5 · 712 ms · alone");

    private final Pictures pictures = new Pictures(new StaticTemplates(), System::nanoTime);

    @Test
    void theFileIsWellFormedAndCarriesItsColours() throws Exception {
        for (Map.Entry<String, Story> story : Gallery.stories().entrySet()) {
            String svg = pictures.svg(Gallery.timeline(story.getValue()), Grouping.TASKS, CAPTION);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertFalse(svg.contains("var(--"), story.getKey());
            assertTrue(svg.contains(">Threads – Forty downloads</text>"), "it says what was run");
            assertTrue(svg.contains(">Threads 5 · 712 ms · alone</text>"), "and under which conditions");
            for (Look look : Look.KEY) {
                assertTrue(svg.contains(".k-" + look.name()), look.name());
                assertTrue(svg.contains(">" + look.words() + "</text>"), "its key has " + look.words());
            }
        }
    }

    @Test
    void aLockWaitNamesWhoHoldsTheLock() {
        Timeline timeline = Gallery.timeline(Stories.contention(3));
        assertTrue(pictures.whole(timeline, "p")
                .contains("synchronized in increment, line 12; Counter@1f; held by counter-0"));
        assertTrue(pictures.table(timeline).contains("<td>Counter@1f; held by counter-0</td>"));
    }

    @Test
    void theTableHasEverySpanWithItsTimes() {
        String table = pictures.table(Gallery.timeline(Stories.downloads(2, 6)));
        assertEquals(6 * 2 + 2, table.split("<tr><th scope=\"row\">", -1).length - 1);
        assertTrue(table.contains("<td>HttpClient.send in download, line 17</td>"), table);
        assertTrue(table.contains("<td>waiting for I/O</td><td>4.8</td>"), table);
    }

    @Test
    void computingThreadsAreDrawnWithTheShareOfACoreThatTheyHad() {
        String drawn = pictures.whole(Gallery.timeline(Stories.computing(8)), "p");
        assertTrue(drawn.contains("class=\"k-shared\""), drawn);
        assertTrue(drawn.matches("(?s).*had a core 2\\d % of the time.*"), drawn);
    }

    @Test
    void moreThanSixtyFourThreadsAreAnAreaButNotOnTheirCarriers() {
        Timeline timeline = Gallery.timeline(Stories.sleepers(65));
        assertTrue(pictures.svg(timeline, Grouping.TASKS, CAPTION).contains("picture-band"));
        assertFalse(pictures.svg(timeline, Grouping.CARRIERS, CAPTION).contains("class=\"k-sleeping picture-band"));
        assertFalse(pictures.svg(Gallery.timeline(Stories.sleepers(60)), Grouping.TASKS, CAPTION)
                .contains("class=\"k-sleeping picture-band"));
    }

    @Test
    void veryManySpansAreDrawnInABoundedNumberOfRectangles() {
        Timeline timeline = new Timeline();
        CallSite site = new CallSite("A.java", "main", "Lock.lock", 1);
        timeline.add(new RunEvent.LaneOpened(0, 0, LaneKind.PLATFORM, "main", 0));
        for (int i = 0; i < 100_000; i++) {
            SpanKind kind = i % 3 == 0 ? SpanKind.LOCK : SpanKind.IO;
            timeline.add(new RunEvent.Spanned(i, 0, 0, kind, site, "", -1, i * 10_000L, i * 10_000L + 9_000));
        }
        String svg = pictures.svg(timeline, Grouping.TASKS, CAPTION);
        assertTrue(svg.split("<rect", -1).length < 5_000, "rectangles of a picture are bounded");
        assertTrue(svg.contains("short spans, mostly waiting for I/O"), "and say what they stand for");
    }

    @Test
    void whatAProgramNamesItsThreadsIsEscaped() {
        Timeline timeline = new Timeline();
        timeline.add(new RunEvent.LaneOpened(0, 0, LaneKind.PLATFORM, "<script>x</script>", 0));
        String drawn = pictures.whole(timeline, "p") + pictures.svg(timeline, Grouping.TASKS, CAPTION);
        assertFalse(drawn.contains("<script"), drawn);
    }

    @Test
    void runsThatStandTogetherHaveTheScaleOfTheLongest() {
        Timeline shorter = Gallery.timeline(Stories.downloads(40, 40));
        Timeline longer = Gallery.timeline(Stories.downloads(5, 40));
        List<String> frames = pictures.together(List.of(shorter, longer), "t");
        Pattern box = Pattern.compile("data-view-box=\"0 0 ([0-9.]+) ");
        List<Double> scales = frames.stream()
                .map(frame -> box.matcher(frame).results().findFirst().orElseThrow())
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertEquals(scales.get(0), scales.get(1));
        assertEquals(longer.end() / 1e6, scales.get(0), 0.001);
        assertTrue(shorter.end() < longer.end());
    }

    @Test
    void ticksAreOneTwoOrFiveTimesAPowerOfTenApart() {
        assertEquals(List.of("0", "200 ms", "400 ms", "600 ms", "800 ms"), labels(Axis.ofMillis(870, 5)));
        assertEquals(List.of("0", "0.5 s", "1.0 s", "1.5 s", "2.0 s"), labels(Axis.ofMillis(2_400, 5)));
        assertEquals(List.of("0", "5,000", "10,000"), labels(Axis.ofCount(10_000, 4)));
        assertEquals(List.of("0", "0.2 ms", "0.4 ms", "0.6 ms", "0.8 ms", "1.0 ms"), labels(Axis.ofMillis(1, 5)));
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }
}
