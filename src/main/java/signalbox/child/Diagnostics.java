package signalbox.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import signalbox.wire.Diagnostic;

/** What javac said, in our words. Stateless. */
final class Diagnostics {

    private Diagnostics() {}

    /** Errors and warnings that have a place in a source; errors first, each sort in javac's order. */
    static List<Diagnostic> of(List<? extends javax.tools.Diagnostic<? extends JavaFileObject>> said, int most) {
        List<Diagnostic> errors = new ArrayList<>();
        List<Diagnostic> warnings = new ArrayList<>();
        for (javax.tools.Diagnostic<? extends JavaFileObject> each : said) {
            switch (each.getKind()) {
                case ERROR -> errors.add(diagnostic(each, true));
                case WARNING, MANDATORY_WARNING -> {
                    if (each.getSource() instanceof MemorySource) {
                        warnings.add(diagnostic(each, false));
                    }
                }
                case NOTE, OTHER -> {}
            }
        }
        errors.addAll(warnings);
        return List.copyOf(errors.subList(0, Math.min(most, errors.size())));
    }

    private static Diagnostic diagnostic(javax.tools.Diagnostic<? extends JavaFileObject> said, boolean error) {
        String code = String.valueOf(said.getCode());
        String message = said.getMessage(Locale.ENGLISH);
        if (!(said.getSource() instanceof MemorySource source) || said.getPosition() < 0) {
            return new Diagnostic("", 1, 1, 1, error, code, message);
        }
        String text = source.getCharContent(true);
        int at = (int) Math.min(said.getPosition(), text.length());
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int length = (int) Math.max(1, said.getEndPosition() - at);
        return new Diagnostic(source.getName(), line, at - lineStart + 1, length, error, code, message);
    }
}
