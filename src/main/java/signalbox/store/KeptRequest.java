package signalbox.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.lesson.Catalog;
import signalbox.lesson.Ends;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.run.RunRequest;
import signalbox.wire.SourceFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked for, as it is kept: by name where the course still has it, and whole, since the course may change.
 * Its JSON is read by later versions: fields may be added, with a sense for their absence, and never changed.
 *
 * @param number of the lesson; 0 for a program that belongs to none
 * @param lessonSource of the lab's own program of that name; empty if it has none
 * @param source that was run, if it is no reader's
 * @param own the reader's files, which were run instead
 * @param millis that the reader gave it, 0 if as many as the site gives
 */
record KeptRequest(
        int number,
        String lesson,
        String lessonTitle,
        String lab,
        String labTitle,
        List<Knob> knobs,
        Map<String, Integer> values,
        String program,
        String label,
        String lessonSource,
        String source,
        List<SourceFile> own,
        Program.Load load,
        boolean practice,
        boolean processes,
        boolean traced,
        int carriers,
        Ends ends,
        long millis,
        boolean mayStartProcesses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static KeptRequest of(RunRequest request) {
        Program program = request.program();
        return new KeptRequest(
                request.lesson().number(),
                request.lesson().slug(),
                request.lesson().title(),
                request.lab().id(),
                request.lab().title(),
                request.lab().knobs(),
                request.knobs(),
                program.name(),
                program.label(),
                request.lab().program(program.name()).map(Program::source).orElse(""),
                program.source(),
                program.own(),
                program.load(),
                program.usesPracticeSite(),
                program.startsProcesses(),
                program.traced(),
                program.carriers(),
                program.ends(),
                request.longest().map(Duration::toMillis).orElse(0L),
                request.mayStartProcesses());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws tools.jackson.core.JacksonException if it is not what {@link #json} writes */
    static KeptRequest read(String json) {
        return JSON.readValue(json, KeptRequest.class);
    }

    /** How the course stands to it by now. */
    Recalled.Standing standing(Catalog course) {
        if (number == 0) {
            return Recalled.Standing.SAME;
        }
        Optional<Lesson> now = course.lesson(lesson);
        if (now.isEmpty()) {
            return Recalled.Standing.GONE;
        }
        boolean same = now.get().lab(lab).filter(this::isOf).isPresent();
        return same ? Recalled.Standing.SAME : Recalled.Standing.CHANGED;
    }

    private boolean isOf(Lab now) {
        boolean sameKnobs =
                now.knobs().stream().map(Knob::name).collect(Collectors.toSet()).equals(values.keySet());
        String source = now.program(program).map(Program::source).orElse("");
        return sameKnobs && source.equals(lessonSource);
    }

    /** The same request, by the course of now where that stands as it did. */
    RunRequest request(Catalog course) {
        Optional<Lesson> now =
                number == 0 || standing(course) != Recalled.Standing.SAME ? Optional.empty() : course.lesson(lesson);
        return now.flatMap(found -> found.lab(lab).map(place -> request(found, place)))
                .orElseGet(this::whole);
    }

    private RunRequest request(Lesson lesson, Lab lab) {
        return request(lesson, lab, lab.program(program).map(this::ran).orElseGet(this::keptProgram));
    }

    private Program ran(Program original) {
        if (!own.isEmpty()) {
            return original.edited(own);
        }
        return original.source().equals(source) ? original : original.withSource(source);
    }

    private RunRequest whole() {
        Program program = keptProgram();
        Lab place = new Lab(lab, labTitle, List.of(program), knobs, program.name());
        return request(new Lesson(number, lesson, lessonTitle, "", 1, List.of(place), List.of()), place, program);
    }

    private RunRequest request(Lesson lesson, Lab lab, Program program) {
        Optional<Duration> longest = millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        return new RunRequest(lesson, lab, program, Map.copyOf(values), longest, mayStartProcesses);
    }

    private Program keptProgram() {
        Program kept = new Program(
                program,
                label,
                source,
                load,
                practice,
                processes,
                traced,
                carriers,
                ends,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return own.isEmpty() ? kept : kept.edited(own);
    }
}
