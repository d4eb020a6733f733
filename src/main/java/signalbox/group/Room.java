package signalbox.group;

/**
 * A room of a study group. Immutable and thread-safe.
 *
 * @param number under which it is kept
 * @param name what the host calls it
 * @param code what members type to join
 */
public record Room(long number, String name, JoinCode code) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    /** Most members, those that were removed included. */
    public static final int MOST_MEMBERS = 500;

    /** The same room with that code. */
    public Room with(JoinCode other) {
        return new Room(number, name, other);
    }
}
