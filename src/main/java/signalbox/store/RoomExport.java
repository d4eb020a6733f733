package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import signalbox.group.Member;
import signalbox.group.Room;
import signalbox.run.ReaderId;
import signalbox.store.RoomCopy.CastVote;
import signalbox.store.RoomCopy.OfMember;
import signalbox.store.RoomCopy.Unfinished;

/** Reads all that is kept of a room, at one instant. Thread-safe. */
public final class RoomExport {

    private final Store store;

    public RoomExport(Store store) {
        this.store = store;
    }

    /** That room; empty if it cannot be read, which {@link Store#trouble()} tells. */
    public Optional<RoomCopy> copy(KeptRoom room) {
        return store.read(Optional.empty(), handle -> Optional.of(copy(handle, room.room(), room.host())));
    }

    private static RoomCopy copy(Handle handle, Room room, ReaderId host) {
        List<OfMember> members = new ArrayList<>();
        for (Member member : MemberTable.of(handle, room.number())) {
            members.add(of(
                    handle,
                    room,
                    member.name().text(),
                    Optional.of(MemberTable.joined(handle, room.number(), member.number())),
                    member));
        }
        OfMember ofHost = new OfMember(
                "Host", Optional.empty(), false, progress(handle, host), List.of(), unfinished(handle, host));
        if (!ofHost.progress().isEmpty() || !ofHost.unfinished().isEmpty()) {
            members.add(ofHost);
        }
        return new RoomCopy(room.name(), members);
    }

    private static OfMember of(Handle handle, Room room, String name, Optional<Instant> joined, Member member) {
        return new OfMember(
                name,
                joined,
                member.removed(),
                progress(handle, member.reader()),
                votes(handle, room.number(), member.number()),
                unfinished(handle, member.reader()));
    }

    private static Progress progress(Handle handle, ReaderId reader) {
        return ReaderTable.find(handle, reader)
                .map(number -> new Progress(
                        LessonTable.of(handle, number), RunTable.of(handle, number), ReplyTable.of(handle, number)))
                .orElse(Progress.NONE);
    }

    private static List<CastVote> votes(Handle handle, long room, long member) {
        return handle.createQuery("""
                        select lesson, block, kind, vote.round, said, at from vote join poll on poll = poll.id
                        where vote.room = :room and member = :member order by at, vote.round""")
                .bind("room", room)
                .bind("member", member)
                .map((row, context) -> vote(row))
                .list();
    }

    private static CastVote vote(ResultSet row) throws SQLException {
        return new CastVote(
                row.getString("lesson"),
                row.getString("block"),
                row.getString("kind"),
                row.getInt("round"),
                row.getString("said"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static List<Unfinished> unfinished(Handle handle, ReaderId reader) {
        return ReaderTable.find(handle, reader)
                .map(number -> handle.createQuery("""
                                select id, at, request ->> '$.lesson' as lesson, request ->> '$.program' as program
                                from kept_run join asker on run = id
                                where reader = :reader and log is null order by at, id""")
                        .bind("reader", number)
                        .map((row, context) -> new Unfinished(
                                row.getString("id"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("lesson"),
                                row.getString("program")))
                        .list())
                .orElse(List.of());
    }
}
