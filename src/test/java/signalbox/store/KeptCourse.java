package signalbox.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Catalog;
import signalbox.lesson.Chapter;
import signalbox.lesson.Ends;
import signalbox.lesson.Glossary;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.run.RunRequest;
import signalbox.wire.SourceFile;

/** A course of one lesson with one program. */
final class KeptCourse {

    private static final Glossary GLOSSARY = new Glossary("Glossary", "", List.of());

    private KeptCourse() {}

    static Catalog of(String source) {
        Program program = new Program(
                "Loop",
                "A loop",
                source,
                Program.Load.WAITING,
                false,
                false,
                true,
                0,
                Ends.FINISHED,
                Optional.empty(),
                Optional.empty(),
                List.of());
        List<Knob> knobs = List.of(new Knob("threads", "Threads", "", 1, 64, 5, false));
        Lab lab = new Lab("sum", "A sum", List.of(program), knobs, "Loop");
        Lesson lesson = new Lesson(1, "first", "A lesson", "", 1, List.of(lab), List.of());
        return new Catalog(List.of(new Chapter(1, "one", "One", "", List.of(lesson))), GLOSSARY);
    }

    static Catalog without() {
        return new Catalog(List.of(), GLOSSARY);
    }

    static RunRequest request(Catalog course) {
        Lesson lesson = course.lessons().getFirst();
        Lab lab = lesson.labs().getFirst();
        return new RunRequest(lesson, lab, lab.programs().getFirst(), Map.of("threads", 3));
    }

    static RunRequest own(Catalog course, List<SourceFile> files) {
        RunRequest request = request(course);
        return new RunRequest(request.lesson(), request.lab(), request.program().edited(files), request.knobs());
    }
}
