package signalbox.group;

import signalbox.run.ReaderId;

/**
 * Somebody who joined a room. Immutable and thread-safe.
 *
 * @param number in the room, from 1 on, never given twice
 * @param reader under whom all is kept that the member reads, runs and answers; never shown to anybody
 * @param pass how often the host has let this member in again or removed them: a session with another number is over
 * @param removed whether the host has removed this member, whose name stays taken
 */
public record Member(long number, MemberName name, ReaderId reader, int pass, boolean removed) {

    /** The same member, for whom only one session holds from now on. */
    public Member letIn() {
        return new Member(number, name, reader, pass + 1, false);
    }

    /** The same member, for whom no session holds. */
    public Member turnedOut() {
        return new Member(number, name, reader, pass + 1, true);
    }
}
