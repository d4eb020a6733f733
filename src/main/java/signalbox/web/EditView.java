package signalbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Knob;
import signalbox.lesson.OwnFiles;
import signalbox.wire.SourceFile;

/**
 * A page on which a program is written and run. Immutable.
 *
 * @param heading what the page is about
 * @param back where the reader came from
 * @param action where the form is sent; {@code action/panel} answers with a fragment
 * @param key under which the browser keeps the reader's text
 * @param hidden fields that the form always has, by name
 * @param files at least one; the first is the one that is started
 * @param original what Reset goes back to
 * @param knobs numbers that can be turned
 * @param values of the knobs
 * @param blank what only a page has that belongs to no lesson
 * @param given whether the page's address brought the text with it, so that it goes before what the browser kept
 * @param told what came of what was asked for last
 */
public record EditView(
        String heading,
        Link back,
        String action,
        String key,
        Map<String, String> hidden,
        List<SourceFile> files,
        List<SourceFile> original,
        List<Knob> knobs,
        Map<String, Integer> values,
        Optional<BlankPage.Choice> blank,
        boolean given,
        Told told) {

    /**
     * What came of the form.
     *
     * @param message a sentence about what was not allowed
     * @param changes from the original, if they were asked for
     * @param link that keeps text and numbers, if it was asked for
     * @param run the run that is shown
     */
    public record Told(
            Optional<String> message, Optional<Changes> changes, Optional<String> link, Optional<RunPanel> run) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Told message(String sentence) {
            return new Told(Optional.of(sentence), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Told changes(Changes changes) {
            return new Told(Optional.empty(), Optional.of(changes), Optional.empty(), Optional.empty());
        }

        static Told link(String url) {
            return new Told(Optional.empty(), Optional.empty(), Optional.of(url), Optional.empty());
        }

        static Told run(RunPanel panel) {
            return new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(panel));
        }
    }

    /** Somewhere to go. */
    public record Link(String url, String text) {}

    /** Most characters that a browser lets its reader write into one file. */
    public int longest() {
        return OwnFiles.MAX_BYTES;
    }

    /** Whether files can be named, added and taken away. */
    public boolean severalFiles() {
        return blank.isPresent();
    }

    /** The page of a run whose text is the reader's own, with that text in it. */
    static String url(RunPanel panel) {
        var request = panel.run().request();
        if (BlankPage.isOf(request)) {
            return "/play?run=" + panel.id();
        }
        return "/lessons/%s/edit?lab=%s&program=%s&run=%s"
                .formatted(
                        request.lesson().slug(),
                        request.lab().id(),
                        request.program().name(),
                        panel.id());
    }

    EditView telling(Told news) {
        return new EditView(heading, back, action, key, hidden, files, original, knobs, values, blank, given, news);
    }
}
