package signalbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A room as one table for spreadsheets: a line for each thing that somebody did. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it. Stateless.
 */
public final class RoomCsv {

    /** Without it spreadsheets take names for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEAD =
            List.of("member", "what", "at", "lesson", "item", "said", "came", "right", "milliseconds");

    /** A spreadsheet works out what begins so, after a tab or a carriage return too. */
    private static final String FORMULA = "=+-@\t\r";

    private RoomCsv() {}

    /** The whole table, by RFC 4180, with a byte order mark. */
    public static String write(RoomCopy copy) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        copy.members().forEach(member -> add(member, lines));
        return lines.stream()
                .map(line -> line.stream().map(RoomCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static void add(RoomCopy.OfMember member, List<List<String>> lines) {
        String name = member.name();
        member.joined()
                .ifPresent(at -> lines.add(line(name, "joined", at, "", member.removed() ? "removed since" : "")));
        for (LessonProgress lesson : member.progress().lessons()) {
            lines.add(line(name, "opened", lesson.opened(), lesson.slug(), ""));
            lesson.read().ifPresent(at -> lines.add(line(name, "read", at, lesson.slug(), "")));
        }
        for (Reply reply : member.progress().replies()) {
            lines.add(line(
                    name,
                    reply.kind().word(),
                    reply.at(),
                    reply.lesson(),
                    reply.block(),
                    reply.said(),
                    reply.verdict().map(Verdict::came).orElse(""),
                    reply.verdict()
                            .map(verdict -> Boolean.toString(verdict.right()))
                            .orElse("")));
        }
        for (RoomCopy.CastVote vote : member.votes()) {
            lines.add(line(name, "vote in round " + vote.round(), vote.at(), vote.lesson(), vote.block(), vote.said()));
        }
        member.progress().runs().forEach(run -> lines.add(run(name, run)));
        member.unfinished()
                .forEach(run -> lines.add(line(name, "run", run.at(), run.lesson(), run.program(), "", "interrupted")));
    }

    private static List<String> run(String name, KeptRun run) {
        return line(
                name,
                "run",
                run.at(),
                run.lesson(),
                run.program(),
                knobs(run.knobs()),
                run.outcome(),
                Boolean.toString(run.done()),
                String.format(Locale.ROOT, "%.3f", run.figures().wallMillis()));
    }

    private static String knobs(Map<String, Integer> knobs) {
        return new TreeMap<>(knobs)
                .entrySet().stream()
                        .map(knob -> knob.getKey() + "=" + knob.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** Filled up with empty cells. */
    private static List<String> line(String name, String what, Instant at, String... rest) {
        List<String> cells = new ArrayList<>(List.of(name, what, at.toString()));
        cells.addAll(Arrays.asList(rest));
        while (cells.size() < HEAD.size()) {
            cells.add("");
        }
        return cells;
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String guarded = formula ? "'" + text : text;
        boolean plain = guarded.chars().noneMatch(each -> ",\"\r\n\t".indexOf(each) >= 0);
        return plain && guarded.equals(guarded.strip()) ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
