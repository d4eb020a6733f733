package signalbox.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunOutcome;
import signalbox.run.RunRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs as JSON, for whoever wants to work with the figures. Thread-safe. */
final class RunJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** What was run, how it ended and what was measured; without outcome and figures while it goes on. */
    String summary(Run run) {
        RunRequest request = run.request();
        ObjectNode node = mapper.createObjectNode();
        node.put("run", run.id().text());
        node.put("lesson", request.lesson().slug());
        node.put("lab", request.lab().id());
        node.put("program", request.program().name());
        node.set("knobs", mapper.valueToTree(new TreeMap<>(request.knobs())));
        node.put("over", run.ended().isPresent());
        run.started().ifPresent(start -> node.set("conditions", mapper.valueToTree(start.conditions())));
        run.ended().ifPresent(end -> {
            node.set("outcome", outcome(end.outcome()));
            node.set("figures", mapper.valueToTree(end.figures()));
        });
        return mapper.writeValueAsString(node) + "\n";
    }

    /** The events so far, one a line, each with its number and the name of its kind. */
    String log(Run run) {
        StringBuilder lines = new StringBuilder();
        List<RunEvent> events = run.eventsFrom(0);
        for (int number = 0; number < events.size(); number++) {
            lines.append(mapper.writeValueAsString(event(number, events.get(number))))
                    .append('\n');
        }
        return lines.toString();
    }

    private ObjectNode event(int number, RunEvent event) {
        ObjectNode node = mapper.createObjectNode();
        node.put("number", number);
        node.put("event", kind(event));
        if (event instanceof RunEvent.Ended ended) {
            node.set("outcome", outcome(ended.outcome()));
            node.set("figures", mapper.valueToTree(ended.figures()));
        } else {
            node.setAll((ObjectNode) mapper.valueToTree(event));
        }
        return node;
    }

    private ObjectNode outcome(RunOutcome outcome) {
        return mapper.createObjectNode().put("kind", outcome.kind()).put("sentence", outcome.sentence());
    }

    /** The record's name as it is usual in JSON: {@code laneOpened}. */
    private static String kind(RunEvent event) {
        String name = event.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
