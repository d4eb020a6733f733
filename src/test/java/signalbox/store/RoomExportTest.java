package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.group.Member;
import signalbox.group.MemberName;
import signalbox.run.RandomIds;
import signalbox.run.ReaderId;
import signalbox.run.Run;
import signalbox.run.RunId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A room that is taken away, read back, and deleted; its people call themselves what they like. */
@Timeout(60)
final class RoomExportTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final String HOSTILE = "-cmd, (A1)";

    private final RandomIds ids = new RandomIds();
    private final Store store;
    private final Journal journal;
    private final KeptRoom room;

    RoomExportTest(@TempDir Path folder) throws IOException {
        store = Store.open(folder, Store.MAX_BYTES, sentence -> {});
        journal = new Journal(store, () -> NOON);
        room = new RoomOpening(store, ids, () -> NOON).open("Tuesday").room();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ReaderId join(KeptRoom where, String name) {
        where.join(new MemberName(name));
        Member member = where.members().stream()
                .filter(each -> each.name().text().equals(name))
                .findFirst()
                .orElseThrow();
        return member.reader();
    }

    private ReaderId somebodyBusy() {
        ReaderId reader = join(room, HOSTILE);
        journal.opened(reader, "first");
        journal.read(reader, "first");
        journal.answered(reader, "first", "how-many", "1", new Verdict("0", false));
        journal.predicted(reader, "first", "order", "Loop,Pool");
        journal.ran(reader, JournalTest.run("run1", NOON, "Loop", true, 40), List.of());
        store.write(handle -> {
            handle.execute("insert into poll (id, room, lesson, block, kind, stage, round, asked)"
                    + " values (1, 1, 'first', 'how-many', 'question', 'asked', 1, 0)");
            handle.execute("insert into vote (poll, round, room, member, said, at) values (1, 1, 1, 1, '-2', 0)");
        });
        return reader;
    }

    /** By the rules of RFC 4180. */
    private static List<List<String>> parsed(String csv) {
        assertTrue(csv.startsWith("\uFEFF"));
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 1; at < csv.length(); at++) {
            char each = csv.charAt(at);
            if (each == '"') {
                if (quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (each == ',' || each == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else if (quoted || each != '\r') {
                cell.append(each);
            }
        }
        lines.removeLast();
        return lines;
    }

    @Test
    void theTableReadsBackAndNoCellOfItIsAFormula() {
        somebodyBusy();
        List<List<String>> lines =
                parsed(RoomCsv.write(new RoomExport(store).copy(room).orElseThrow()));
        assertTrue(lines.stream().allMatch(line -> line.size() == 9), lines::toString);
        assertTrue(lines.stream().flatMap(List::stream).noneMatch(cell -> cell.matches("(?s)[=+@-].*")));
        String name = "'" + HOSTILE;
        String noon = NOON.toString();
        assertTrue(lines.contains(List.of(name, "joined", noon, "", "", "", "", "", "")), lines::toString);
        assertTrue(lines.contains(List.of(name, "read", noon, "first", "", "", "", "", "")));
        assertTrue(lines.contains(List.of(name, "question", noon, "first", "how-many", "1", "0", "false", "")));
        assertTrue(lines.contains(List.of(name, "prediction", noon, "first", "order", "Loop,Pool", "", "", "")));
        assertTrue(
                lines.contains(List.of(name, "run", noon, "first", "Loop", "threads=3", "finished", "true", "40.000")));
        assertTrue(lines.contains(
                List.of(name, "vote in round 1", Instant.EPOCH.toString(), "first", "how-many", "'-2", "", "", "")));
    }

    @Test
    void cellsAreGuardedAndQuotedAndPlainOnesLeftAlone() {
        assertEquals("plain", RoomCsv.cell("plain"));
        assertEquals("'+1", RoomCsv.cell("+1"));
        assertEquals("'@x", RoomCsv.cell("@x"));
        assertEquals("\"'\t=1\"", RoomCsv.cell("\t=1"));
        assertEquals("\"a \"\"b\"\"\r\nc\"", RoomCsv.cell("a \"b\"\r\nc"));
        assertEquals("\" =1\"", RoomCsv.cell(" =1"));
    }

    @Test
    void theJsonReadsBackWithARunThatNeverEnded() {
        ReaderId reader = somebodyBusy();
        Run run = Run.told(new RunId(ids.get()), KeptCourse.request(KeptCourse.of("void main() {}")), NOON, List.of());
        new RunShelf(store, KeptCourse::without, OptionalLong.of(room.room().number()), () -> NOON).asked(run, reader);
        String json = new RoomJson().write(new RoomExport(store).copy(room).orElseThrow());
        JsonNode file = JsonMapper.builder().build().readTree(json);
        assertEquals("Tuesday", file.path("room").asString());
        JsonNode member = file.path("members").get(0);
        assertEquals(HOSTILE, member.path("name").asString());
        assertEquals("first", member.path("lessons").get(0).path("lesson").asString());
        assertEquals(2, member.path("replies").size());
        assertEquals("run1", member.path("runs").get(0).path("run").asString());
        assertEquals("-2", member.path("votes").get(0).path("said").asString());
        assertEquals(
                run.id().text(), member.path("unfinished").get(0).path("run").asString());
        assertEquals("Loop", member.path("unfinished").get(0).path("program").asString());
        assertFalse(json.contains(reader.text()), "who somebody is to the site is not in it");
        assertFalse(json.contains(room.room().code().text()));
    }

    @Test
    void aDeletedRoomLeavesNothingBehindAndOthersAlone() throws IOException {
        ReaderId reader = somebodyBusy();
        KeptRoom friday = new RoomOpening(store, ids, () -> NOON).open("Friday").room();
        ReaderId other = join(friday, "Ben");
        journal.opened(other, "first");
        Run run = Run.told(new RunId(ids.get()), KeptCourse.request(KeptCourse.of("void main() {}")), NOON, List.of());
        RunShelf shelf = new RunShelf(
                store, KeptCourse::without, OptionalLong.of(room.room().number()), () -> NOON);
        shelf.asked(run, reader);
        assertTrue(room.delete());
        assertTrue(room.deleted());
        for (String table :
                List.of("room", "member", "reader", "lesson", "reply", "run", "kept_run", "asker", "vote")) {
            int left = store.read(
                    -1,
                    handle -> handle.createQuery("select count(*) from " + table)
                            .mapTo(Integer.class)
                            .one());
            int ofFriday = List.of("room", "member", "reader", "lesson").contains(table) ? 1 : 0;
            assertEquals(ofFriday, left, table);
        }
        assertTrue(shelf.asked(run, other), "what comes too late is no trouble");
        assertTrue(shelf.find(run.id()).isEmpty());
        assertEquals(Progress.NONE, journal.of(reader));
        assertEquals(1, journal.of(other).lessons().size());
    }
}
