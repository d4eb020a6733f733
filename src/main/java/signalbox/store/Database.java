package signalbox.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The open database: one connection to one file. What a transaction wrote is on the disk when it returns: the
 * write-ahead log is flushed at each commit. Not thread-safe.
 */
final class Database implements AutoCloseable {

    static final String FILE = "signalbox.db";

    /** SQLite's own number for a file that is no sound database. */
    static final int DAMAGED = 11;

    private static final int PAGE_BYTES = 4096;
    private static final int BUSY_MILLIS = 5000;

    private final Connection connection;
    private final Jdbi jdbi;

    private Database(Connection connection) {
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    /**
     * Opens the database of that folder, which is made if it is missing, and brings its schema up to date.
     *
     * @param maxBytes that the file may grow to
     * @throws IOException if the folder cannot be made
     * @throws SQLException if the file cannot be opened, or is damaged
     * @throws org.flywaydb.core.api.FlywayException if its schema cannot be brought up to date
     */
    static Database open(Path folder, long maxBytes) throws IOException, SQLException {
        Files.createDirectories(folder);
        closeToOthers(folder.resolve(FILE));
        SQLiteDataSource source = source(folder.resolve(FILE));
        Connection connection = source.getConnection();
        try {
            settle(connection, maxBytes);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:signalbox/store")
                    .load()
                    .migrate();
            return new Database(connection);
        } catch (SQLException | RuntimeException unusable) {
            try (connection) {
                throw unusable;
            }
        }
    }

    /** Other users of the machine may not read what is kept, keys among it. SQLite's other files are as this one is. */
    private static void closeToOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.setPosixFilePermissions(file, owner);
            }
        } catch (FileSystemException notOurs) {
            // Whether it can be used all the same, SQLite says better.
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static void settle(Connection connection, long maxBytes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // What a reader wants forgotten must not stay in pages that are only marked as free.
            statement.execute("pragma secure_delete = on");
            statement.execute("pragma max_page_count = " + Math.max(1, maxBytes / PAGE_BYTES));
            try (ResultSet check = statement.executeQuery("pragma quick_check(1)")) {
                if (check.next() && !check.getString(1).equals("ok")) {
                    throw new SQLException(check.getString(1), "corrupt", DAMAGED);
                }
            }
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
