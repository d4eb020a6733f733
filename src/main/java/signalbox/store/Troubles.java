package signalbox.store;

import java.sql.SQLException;

/** The sentence for each way in which a database cannot be used. Immutable and thread-safe. */
final class Troubles {

    /** Result codes of SQLite; an extended one carries the plain one in its lowest eight bits. */
    private static final int PLAIN = 0xff;

    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;

    private final long maxBytes;

    /** @param maxBytes that the file may grow to */
    Troubles(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What is wrong and what to do, for whoever runs the site. */
    String sentence(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sentence(sql.getErrorCode() & PLAIN, String.valueOf(sql.getMessage()));
            }
        }
        return about("cannot be used (" + fault.getMessage() + "). Choose another folder with SIGNALBOX_DATA.");
    }

    private String sentence(int code, String message) {
        return switch (code) {
            case Database.DAMAGED, NO_DATABASE ->
                about("is damaged. Move it away or put back a copy of it, then start the site again.");
            case FULL ->
                about("cannot grow: the disk is full, or it has reached the " + maxBytes / 1_000_000
                        + " MB that it may have. Make room.");
            case PERM, READ_ONLY, CANNOT_OPEN ->
                about("may not be written to. Choose another folder with SIGNALBOX_DATA, or allow it.");
            case BUSY, LOCKED -> about("is held by another program. End that one.");
            case INPUT_OUTPUT -> about("cannot be read or written: the disk fails. See to it.");
            default -> about("cannot be used (" + message + ").");
        };
    }

    private String about(String what) {
        return "The database " + Database.FILE + " " + what;
    }
}
