package signalbox.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import signalbox.lesson.OwnFiles;
import signalbox.wire.SourceFile;

/** The source that a form holds: {@code name.0} and {@code source.0}, and so on. Stateless. */
final class SourceForm {

    private SourceForm() {}

    /** As it was sent, lines ended as everywhere here; fields for a file that was not begun are left out. */
    static List<SourceFile> files(Context ctx) {
        List<SourceFile> files = new ArrayList<>();
        // One more than are allowed, so that it is seen that there are too many.
        for (int number = 0; number <= OwnFiles.MAX_FILES; number++) {
            String text = ctx.formParam("source." + number);
            String name = ctx.formParam("name." + number);
            if (text != null && name != null && !(text.isBlank() && name.isBlank())) {
                files.add(
                        new SourceFile(name.strip(), text.replace("\r\n", "\n").replace('\r', '\n')));
            }
        }
        return List.copyOf(files);
    }

    /** The same, if it may be compiled; throws the problem to answer with if not. */
    static List<SourceFile> sound(List<SourceFile> files) {
        OwnFiles.problem(files).ifPresent(sentence -> {
            throw HttpProblem.unprocessable(sentence);
        });
        return files;
    }
}
