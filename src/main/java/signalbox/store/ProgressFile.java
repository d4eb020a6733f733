package signalbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reader's progress as a JSON file, to be taken to another browser or site. What comes in may have been written by
 * anybody: it is checked throughout before any of it is used. Thread-safe.
 */
public final class ProgressFile {

    /** Most bytes of a file that is read. */
    public static final int MAX_BYTES = 2_000_000;

    private static final String FORMAT = "signalbox-progress";
    private static final int VERSION = 1;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** All of it as indented JSON. */
    public String write(Progress progress) {
        ObjectNode file = mapper.createObjectNode();
        file.put("format", FORMAT).put("version", VERSION);
        write(progress, file);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    /** Its lessons, runs and replies as three lists of that object. */
    static void write(Progress progress, ObjectNode file) {
        ArrayNode lessons = file.putArray("lessons");
        progress.lessons().forEach(lesson -> write(lesson, lessons.addObject()));
        ArrayNode runs = file.putArray("runs");
        progress.runs().forEach(run -> write(run, runs.addObject()));
        ArrayNode replies = file.putArray("replies");
        progress.replies().forEach(reply -> write(reply, replies.addObject()));
    }

    private static void write(LessonProgress lesson, ObjectNode node) {
        node.put("lesson", lesson.slug())
                .put("opened", lesson.opened().toString())
                .put("seen", lesson.seen().toString())
                .put("place", lesson.place());
        lesson.read().ifPresent(read -> node.put("read", read.toString()));
    }

    private static void write(KeptRun run, ObjectNode node) {
        node.put("run", run.id())
                .put("at", run.at().toString())
                .put("lesson", run.lesson())
                .put("lab", run.lab())
                .put("program", run.program());
        ObjectNode knobs = node.putObject("knobs");
        run.knobs().forEach(knobs::put);
        KeptRun.Figures figures = run.figures();
        node.put("outcome", run.outcome())
                .put("done", run.done())
                .put("counts", run.counts())
                .put("wallNanos", figures.wallNanos())
                .put("cpuNanos", figures.cpuNanos())
                .put("peakHeapBytes", figures.peakHeapBytes())
                .put("platformThreads", figures.platformThreads())
                .put("virtualThreads", figures.virtualThreads())
                .put("processes", figures.processes())
                .put("cores", figures.cores());
    }

    private static void write(Reply reply, ObjectNode node) {
        node.put("lesson", reply.lesson())
                .put("block", reply.block())
                .put("kind", reply.kind().word())
                .put("said", reply.said())
                .put("at", reply.at().toString());
        reply.verdict().ifPresent(verdict -> node.put("came", verdict.came()).put("right", verdict.right()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BadFile if it is anything else, at the first thing that is wrong
     */
    public Progress read(String text) throws BadFile {
        JsonNode file = parse(text);
        Entry head = new Entry(file, "the file");
        if (!head.isObject() || !file.path("format").asString("").equals(FORMAT)) {
            throw new BadFile("This is no file of progress: it must say \"format\": \"" + FORMAT + "\".");
        }
        if (head.whole("version", 1, Integer.MAX_VALUE) != VERSION) {
            throw new BadFile("This file is of version " + head.whole("version", 1, Integer.MAX_VALUE)
                    + ", and this site knows version " + VERSION + ".");
        }
        List<LessonProgress> lessons = new ArrayList<>();
        for (Entry lesson : head.entries("lessons", LessonTable.MOST)) {
            lessons.add(lesson(lesson));
        }
        List<KeptRun> runs = new ArrayList<>();
        for (Entry run : head.entries("runs", RunTable.MOST)) {
            runs.add(run(run));
        }
        List<Reply> replies = new ArrayList<>();
        for (Entry reply : head.entries("replies", ReplyTable.MOST)) {
            replies.add(reply(reply));
        }
        return new Progress(lessons, runs, replies);
    }

    private JsonNode parse(String text) throws BadFile {
        try {
            return mapper.readTree(text);
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            // What is nested too deep has no place.
            throw new BadFile("This is no JSON: " + broken.getOriginalMessage()
                    + (place == null ? "" : ", in line " + place.getLineNr()) + ".");
        }
    }

    private static LessonProgress lesson(Entry entry) throws BadFile {
        Optional<Instant> read = entry.has("read") ? Optional.of(entry.time("read")) : Optional.empty();
        return new LessonProgress(
                entry.name("lesson"), entry.time("opened"), entry.time("seen"), entry.place("place"), read);
    }

    private static KeptRun run(Entry entry) throws BadFile {
        Map<String, Integer> knobs = new HashMap<>();
        Entry values = entry.inside("knobs");
        for (String knob : values.names()) {
            knobs.put(knob, (int) values.whole(knob, 0, Integer.MAX_VALUE));
        }
        return new KeptRun(
                entry.name("run"),
                entry.time("at"),
                entry.name("lesson"),
                entry.name("lab"),
                entry.name("program"),
                knobs,
                entry.name("outcome"),
                entry.flag("done"),
                entry.flag("counts"),
                new KeptRun.Figures(
                        entry.whole("wallNanos", 0, Long.MAX_VALUE),
                        entry.whole("cpuNanos", 0, Long.MAX_VALUE),
                        entry.whole("peakHeapBytes", 0, Long.MAX_VALUE),
                        (int) entry.whole("platformThreads", 0, Integer.MAX_VALUE),
                        entry.whole("virtualThreads", 0, Long.MAX_VALUE),
                        (int) entry.whole("processes", 0, Integer.MAX_VALUE),
                        (int) entry.whole("cores", 1, Integer.MAX_VALUE)));
    }

    private static Reply reply(Entry entry) throws BadFile {
        Optional<Verdict> verdict = entry.has("came")
                ? Optional.of(new Verdict(entry.saying("came"), entry.flag("right")))
                : Optional.empty();
        return new Reply(
                entry.name("lesson"),
                entry.name("block"),
                entry.kind("kind"),
                entry.saying("said"),
                entry.time("at"),
                verdict);
    }
}
