package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Topic;
import signalbox.group.Vote;

/** Polls of rooms and their votes. */
final class PollTable {

    private PollTable() {}

    /** The poll that the room has now. */
    static Optional<Poll> open(Handle handle, long room) {
        return handle.createQuery("select * from poll where room = :room and ended is null")
                .bind("room", room)
                .map((row, context) -> poll(row))
                .findOne()
                .map(poll -> new Poll(poll.number(), poll.topic(), poll.stage(), votes(handle, poll.number())));
    }

    private static Poll poll(ResultSet row) throws SQLException {
        Topic.Kind kind = Topic.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Poll(
                row.getLong("id"),
                new Topic(row.getString("lesson"), row.getString("block"), kind),
                stage(row.getString("stage"), row.getInt("round")),
                List.of());
    }

    private static Stage stage(String word, int round) {
        return switch (word) {
            case "asked" -> new Stage.Asked(round);
            case "closed" -> new Stage.Closed(round);
            case "told" -> new Stage.Told(round);
            default -> throw new IllegalStateException("a poll is " + word);
        };
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> "asked";
            case Stage.Closed _ -> "closed";
            case Stage.Told _ -> "told";
        };
    }

    private static List<Vote> votes(Handle handle, long poll) {
        return handle.createQuery("select * from vote where poll = :poll order by round, member")
                .bind("poll", poll)
                .map((row, context) -> new Vote(row.getInt("round"), row.getLong("member"), row.getString("said")))
                .list();
    }

    /** A new one; its number. */
    static long add(Handle handle, long room, Topic topic, Stage stage, long now) {
        return handle.createUpdate("""
                        insert into poll (room, lesson, block, kind, stage, round, asked)
                        values (:room, :lesson, :block, :kind, :stage, :round, :now)""")
                .bind("room", room)
                .bind("lesson", topic.lesson())
                .bind("block", topic.block())
                .bind("kind", topic.kind().word())
                .bind("stage", word(stage))
                .bind("round", stage.round())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Whether it was at the one stage and is at the other one now. */
    static boolean move(Handle handle, long poll, Stage from, Stage to) {
        return handle.createUpdate("""
                        update poll set stage = :to, round = :next
                            where id = :poll and stage = :from and round = :round and ended is null""")
                        .bind("poll", poll)
                        .bind("from", word(from))
                        .bind("round", from.round())
                        .bind("to", word(to))
                        .bind("next", to.round())
                        .execute()
                == 1;
    }

    /** Whether the room had that poll, and has it no more. */
    static boolean end(Handle handle, long poll, long now) {
        return handle.createUpdate("update poll set ended = :now where id = :poll and ended is null")
                        .bind("poll", poll)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether it counts: the poll must be asked in that round, and the member be in. It replaces their earlier one. */
    static boolean vote(Handle handle, long poll, Vote vote, long now) {
        return handle.createUpdate("""
                        insert into vote (poll, round, room, member, said, at)
                            select poll.id, poll.round, poll.room, member.number, :said, :now
                                from poll join member on member.room = poll.room
                                where poll.id = :poll and poll.round = :round and poll.stage = 'asked'
                                    and poll.ended is null and member.number = :member and member.removed = 0
                            on conflict (poll, round, member) do update set said = excluded.said, at = excluded.at""")
                        .bind("poll", poll)
                        .bind("round", vote.round())
                        .bind("member", vote.member())
                        .bind("said", vote.said())
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
