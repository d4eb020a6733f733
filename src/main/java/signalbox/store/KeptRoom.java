package signalbox.store;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import signalbox.group.JoinCode;
import signalbox.group.Member;
import signalbox.group.MemberName;
import signalbox.group.Petition;
import signalbox.group.Room;
import signalbox.group.Session;
import signalbox.run.ReaderId;

/**
 * The room of this site. Members are held in memory, so that who is in stays in while the database fails; what changes
 * is on the disk before it counts. Thread-safe.
 */
public final class KeptRoom {

    private final Store store;
    private final Supplier<String> ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReaderId host;
    private final HostLink hostLink;
    private final Petitions petitions;
    private final Map<Long, Member> members = new ConcurrentHashMap<>();
    private volatile Room room;
    private volatile String address;
    private volatile boolean deleted;

    KeptRoom(
            Store store,
            Supplier<String> ids,
            InstantSource clock,
            RandomGenerator random,
            RoomTable.Row row,
            Collection<Member> members,
            Collection<Petition> petitions) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.host = row.host();
        this.room = row.room();
        this.address = row.address();
        this.hostLink = new HostLink(store, ids, row);
        members.forEach(member -> this.members.put(member.number(), member));
        this.petitions = new Petitions(petitions, random);
    }

    /** The room as it is now. */
    public Room room() {
        return room;
    }

    /** Under whom the host reads who has not joined besides. */
    public ReaderId host() {
        return host;
    }

    /** The link by which somebody becomes host. */
    public HostLink hostLink() {
        return hostLink;
    }

    /** All who ever joined, by their names; those that were removed too. */
    public List<Member> members() {
        return members.values().stream()
                .sorted(Comparator.comparing((Member member) -> member.name().key()))
                .toList();
    }

    /** Readers find the room at that address from now on, which has no slash at its end. */
    public boolean announce(String now) {
        address = now;
        return store.write(handle ->
                RoomTable.opened(handle, room.number(), now, clock.instant().toEpochMilli()));
    }

    /** Where readers find the room, without a slash at its end. */
    public String address() {
        return address;
    }

    /** The member of that session, if it still holds. */
    public Optional<Member> member(Session.OfMember session) {
        return Optional.ofNullable(members.get(session.number()))
                .filter(member -> session.room() == room.number() && session.pass() == member.pass())
                .filter(member -> !member.removed());
    }

    /** The session of a member's browser. */
    public Session session(Member member) {
        return new Session.OfMember(room.number(), member.number(), member.pass());
    }

    /** Somebody who knew the code wants to join. */
    public synchronized Joining join(MemberName name) {
        if (named(name).isPresent()) {
            return new Joining.NameTaken();
        }
        if (members.size() >= Room.MOST_MEMBERS) {
            return new Joining.Full();
        }
        Member member = new Member(members.size() + 1L, name, new ReaderId(ids.get()), 0, false);
        boolean kept = write(handle ->
                MemberTable.add(handle, room.number(), member, clock.instant().toEpochMilli()));
        return kept ? new Joining.In(hold(member)) : new Joining.NotKept();
    }

    /** Who has that name, or had it. */
    public Optional<Member> named(MemberName name) {
        return members.values().stream()
                .filter(member -> member.name().key().equals(name.key()))
                .findAny();
    }

    /** The host removes that member: no session of theirs holds any more. Says whether that is on the disk. */
    public synchronized boolean remove(long number) {
        Optional<Member> removed = member(number).map(Member::turnedOut);
        boolean kept = removed.isPresent() && write(handle -> MemberTable.update(handle, room.number(), removed.get()));
        if (kept) {
            hold(removed.get());
        }
        return kept;
    }

    private Member hold(Member member) {
        members.put(member.number(), member);
        return member;
    }

    /** The member of that number. */
    public Optional<Member> member(long number) {
        return Optional.ofNullable(members.get(number));
    }

    /** Somebody says to be that member; empty if it cannot be kept. */
    public synchronized Optional<Petition> ask(Member member) {
        Petition petition = petitions.fresh(member, clock.instant());
        List<Petition> tooMany = petitions.tooManyWith(petition);
        boolean kept = write(handle -> {
            tooMany.forEach(old -> MemberTable.remove(handle, room.number(), old));
            MemberTable.put(handle, room.number(), petition);
        });
        if (kept) {
            petitions.replace(tooMany, petition);
        }
        return kept ? Optional.of(petition) : Optional.empty();
    }

    /** Who waits for the host to decide, those who asked first first. */
    public List<Petition> waiting() {
        return petitions.undecided();
    }

    /** What that browser waits for; empty if the host said no, or let somebody else in as that member. */
    public Optional<Petition> petition(Session.Waiting session) {
        return session.room() == room.number() ? petition(session.number()) : Optional.empty();
    }

    /** The petition of that number, if it still counts. */
    public Optional<Petition> petition(long number) {
        return petitions.find(number);
    }

    /** The host has granted that petition: who may enter by it; empty if it is undecided or superseded. */
    public Optional<Member> entering(Petition petition) {
        return member(petition.member())
                .filter(member -> petition.pass().isPresent()
                        && petition.pass().getAsInt() == member.pass()
                        && !member.removed());
    }

    /** The host lets that browser in, and no other one of that member: says whether that is on the disk. */
    public synchronized boolean letIn(Petition petition) {
        Optional<Member> member = member(petition.member()).map(Member::letIn);
        if (member.isEmpty() || petitions.find(petition.number()).isEmpty()) {
            return false;
        }
        Petition granted = petition.granted(member.get().pass());
        List<Petition> others = petitions.of(petition.member());
        boolean kept = write(handle -> {
            MemberTable.update(handle, room.number(), member.get());
            others.forEach(other -> MemberTable.remove(handle, room.number(), other));
            MemberTable.put(handle, room.number(), granted);
        });
        if (kept) {
            hold(member.get());
            petitions.replace(others, granted);
        }
        return kept;
    }

    /** The host says no to that browser. */
    public synchronized boolean turnDown(Petition petition) {
        boolean kept = write(handle -> MemberTable.remove(handle, room.number(), petition));
        if (kept) {
            petitions.remove(petition);
        }
        return kept;
    }

    /** Another code is typed to join from now on; says whether that is on the disk. */
    public synchronized boolean renewCode() {
        JoinCode fresh = JoinCode.fresh(random);
        boolean kept = write(handle -> RoomTable.setCode(handle, room.number(), fresh));
        if (kept) {
            room = room.with(fresh);
        }
        return kept;
    }

    /**
     * Deletes the room and all that is in it; says whether that is so on the disk. From now on nobody is in it, and nobody
     * gets in.
     */
    public synchronized boolean delete() {
        deleted = true;
        boolean gone = write(handle -> RoomTable.remove(handle, room.number()));
        deleted = gone;
        return gone;
    }

    /** Whether it was deleted. */
    public boolean deleted() {
        return deleted;
    }

    private boolean write(Consumer<Handle> writing) {
        return store.write(writing);
    }
}
