package signalbox;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import signalbox.lesson.ContentCheck;
import signalbox.lesson.ContentException;

/** {@code java -jar signalbox.jar check content/}: for those who write lessons. Starts no site. */
final class Check {

    static final String COMMAND = "check";

    private Check() {}

    /**
     * Tells all that is wrong as {@code file:line: reason}, with the folder before it, or counts what there is.
     *
     * @return the exit status: 0 if the content is sound, 1 if it is not, 2 if it cannot be looked at
     */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println("Name one folder of lessons: java -jar signalbox.jar check content/");
            return 2;
        }
        Path root = Path.of(arguments.getFirst());
        try {
            out.println(ContentCheck.counts(ContentCheck.check(root)));
            return 0;
        } catch (ContentException faulty) {
            faulty.problems().forEach(problem -> err.println(root.resolve(problem.file()) + problem.place()));
            err.println(faulty.problems().size() + (faulty.problems().size() == 1 ? " problem" : " problems"));
            return 1;
        }
    }
}
