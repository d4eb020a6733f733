package signalbox.store;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A room as JSON, for whoever wants to work with it. Thread-safe. */
public final class RoomJson {

    private static final int VERSION = 1;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** All of it, indented; each member's progress as in their own file of progress. */
    public String write(RoomCopy copy) {
        ObjectNode file = mapper.createObjectNode();
        file.put("format", "signalbox-room").put("version", VERSION).put("room", copy.room());
        var members = file.putArray("members");
        copy.members().forEach(member -> write(member, members.addObject()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private static void write(RoomCopy.OfMember member, ObjectNode node) {
        node.put("name", member.name());
        member.joined().ifPresent(at -> node.put("joined", at.toString()));
        node.put("removed", member.removed());
        ProgressFile.write(member.progress(), node);
        var votes = node.putArray("votes");
        for (RoomCopy.CastVote vote : member.votes()) {
            votes.addObject()
                    .put("lesson", vote.lesson())
                    .put("block", vote.block())
                    .put("kind", vote.kind())
                    .put("round", vote.round())
                    .put("said", vote.said())
                    .put("at", vote.at().toString());
        }
        var unfinished = node.putArray("unfinished");
        for (RoomCopy.Unfinished run : member.unfinished()) {
            unfinished
                    .addObject()
                    .put("run", run.run())
                    .put("at", run.at().toString())
                    .put("lesson", run.lesson())
                    .put("program", run.program());
        }
    }
}
