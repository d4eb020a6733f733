package signalbox.group;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * Somebody says to be a member whose session is lost, and asks the host to be let in. Immutable and thread-safe.
 *
 * @param number in the room, random
 * @param member the number of the member
 * @param sign three characters that only the waiting browser and the host see, to tell who is who
 * @param at when it was asked
 * @param pass of the session that the host granted; empty while the host has not decided
 */
public record Petition(long number, long member, String sign, Instant at, OptionalInt pass) {

    /** Characters of a sign. */
    public static final int SIGN_LENGTH = 3;

    /** The same petition, granted. */
    public Petition granted(int newPass) {
        return new Petition(number, member, sign, at, OptionalInt.of(newPass));
    }
}
