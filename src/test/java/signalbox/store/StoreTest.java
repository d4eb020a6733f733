package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database in a real file: what it promises, and what becomes of it where the file cannot be used. */
@Timeout(60)
final class StoreTest {

    @TempDir
    Path folder;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Store open(Path where, long maxBytes) {
        return Store.open(where, maxBytes, complaints::add);
    }

    private static void note(Store store, String text) {
        assertTrue(store.write(handle -> handle.execute("insert into reader (cookie, since) values (?, 0)", text)));
    }

    private static List<String> notes(Store store) {
        return store.read(
                List.of(),
                handle -> handle.createQuery("select cookie from reader order by id")
                        .mapTo(String.class)
                        .list());
    }

    private static int pragma(Store store, String name) {
        return store.read(
                -1,
                handle -> handle.createQuery("pragma " + name)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void whatWasWrittenIsThereWhenItIsOpenedAgain() {
        try (Store first = open(folder.resolve("new/folder"), Store.MAX_BYTES)) {
            note(first, "one");
        }
        try (Store second = open(folder.resolve("new/folder"), Store.MAX_BYTES)) {
            note(second, "two");
            assertEquals(List.of("one", "two"), notes(second));
            assertEquals(Optional.empty(), second.trouble());
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void otherUsersOfTheMachineMayNotReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createFile(folder.resolve(Database.FILE));
        Files.setPosixFilePermissions(folder.resolve(Database.FILE), PosixFilePermissions.fromString("rw-r--r--"));
        try (Store store = open(folder, Store.MAX_BYTES)) {
            note(store, "one");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    @Test
    void whatWasKeptBeforeChoicesWereStaysThere() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve(Database.FILE);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, "", "")
                .locations("classpath:signalbox/store")
                .target("1")
                .load()
                .migrate();
        try (Connection old = DriverManager.getConnection(url);
                Statement statement = old.createStatement()) {
            statement.execute("insert into reader (id, cookie, since) values (1, 'old', 0)");
            statement.execute("insert into reply (reader, lesson, block, kind, said, at)"
                    + " values (1, 'first', 'order', 'prediction', 'Pool,Loop', 5)");
        }
        try (Store store = open(folder, Store.MAX_BYTES)) {
            List<Reply> kept = store.read(List.of(), handle -> ReplyTable.of(handle, 1));
            assertEquals(List.of("order"), kept.stream().map(Reply::block).toList());
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void eachCommitIsFlushedToTheDisk() {
        try (Store store = open(folder, Store.MAX_BYTES)) {
            assertEquals(2, pragma(store, "synchronous"), "2 is FULL");
            assertEquals(1, pragma(store, "foreign_keys"));
            assertEquals(1, pragma(store, "secure_delete"));
            assertEquals(
                    "wal",
                    store.read(
                            "",
                            handle -> handle.createQuery("pragma journal_mode")
                                    .mapTo(String.class)
                                    .one()));
        }
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingBehind() {
        try (Store store = open(folder, Store.MAX_BYTES)) {
            assertFalse(store.write(handle -> {
                handle.execute("insert into reader (cookie, since) values ('half', 0)");
                handle.execute("insert into reader (cookie, since) values ('half', 0)");
            }));
            assertEquals(List.of(), notes(store));
            assertTrue(store.trouble().isPresent());
            note(store, "whole");
            assertEquals(Optional.empty(), store.trouble(), "what was written shows that it can be used again");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsToldAndLeftAlone() throws IOException {
        String text = "This is no database, and nobody should write over it.\n".repeat(200);
        Files.writeString(folder.resolve(Database.FILE), text);
        try (Store store = open(folder, Store.MAX_BYTES)) {
            assertEquals(List.of(), notes(store));
            assertFalse(store.write(handle -> handle.execute("insert into reader (cookie, since) values ('x', 0)")));
            assertTrue(store.trouble().orElseThrow().contains("signalbox.db is damaged"), complaints::toString);
        }
        assertEquals(1, complaints.size(), "told once");
        assertTrue(complaints.getFirst().startsWith(folder.toString()), complaints::toString);
        assertEquals(text, Files.readString(folder.resolve(Database.FILE)));
    }

    @Test
    void aDatabaseWithBrokenPagesIsTold() throws IOException {
        try (Store store = open(folder, Store.MAX_BYTES)) {
            for (int number = 0; number < 500; number++) {
                note(store, "reader " + number);
            }
        }
        Path file = folder.resolve(Database.FILE);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 8192; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(file, bytes);
        try (Store store = open(folder, Store.MAX_BYTES)) {
            assertEquals(List.of(), notes(store));
            assertTrue(store.trouble().orElseThrow().contains("is damaged"), complaints::toString);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        try (Store store = open(file.resolve("data"), Store.MAX_BYTES)) {
            assertEquals(List.of(), notes(store));
            assertTrue(store.trouble().orElseThrow().contains("SIGNALBOX_DATA"), complaints::toString);
        }
    }

    @Test
    void whereThereIsNoRoomLeftNothingMoreIsKeptAndWhatIsThereIsRead() {
        try (Store small = open(folder, 200_000)) {
            note(small, "first");
            String much = String.join("", Collections.nCopies(20_000, "text "));
            int room = 0;
            while (small.write(handle ->
                    handle.execute("insert into reader (cookie, since) values (? || hex(randomblob(9)), 0)", much))) {
                room++;
                assertTrue(room < 10, "there is room for ever more");
            }
            assertTrue(small.trouble().orElseThrow().contains("the disk is full"), complaints::toString);
            assertEquals("first", notes(small).getFirst());
        }
    }
}
