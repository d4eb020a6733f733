package signalbox.store;

import signalbox.group.Member;

/** What came of wanting to join a room. */
public sealed interface Joining {

    /** In, and on the disk. */
    record In(Member member) implements Joining {}

    /** Somebody in the room has that name, or had it. */
    record NameTaken() implements Joining {}

    /** The room has as many members as it may. */
    record Full() implements Joining {}

    /** It cannot be kept at the moment, so nobody joined; {@link Store#trouble()} says why. */
    record NotKept() implements Joining {}
}
