package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown file: fields between two lines of three dashes, then text.
 *
 * @param front its front matter
 * @param body the text after it
 * @param bodyLine the line in the file where the body begins, 1-based
 */
record Page(Fields front, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** Reads a file; what is wrong with it is told, and an empty page stands in. */
    static Page read(Path file, Problems.InFile problems) {
        String text = text(file, problems);
        int end = text.startsWith(FENCE + "\n") ? text.indexOf("\n" + FENCE + "\n", FENCE.length()) : -1;
        if (end < 0) {
            problems.at(1, "the file must begin with front matter: fields between two lines of '---'");
            return new Page(Yaml.none(), "", 1);
        }
        String front = text.substring(FENCE.length() + 1, end + 1);
        String body = text.substring(end + FENCE.length() + 2);
        int bodyLine = 1
                + (int) text.substring(0, text.length() - body.length()).lines().count();
        return new Page(Yaml.fields(front, 2, problems).orElseGet(Yaml::none), body, bodyLine);
    }

    /** The text of a file of the content, with plain line feeds; one that is missing or no UTF-8 is told. */
    static String text(Path file, Problems.InFile problems) {
        if (!Files.isRegularFile(file)) {
            problems.at(1, "the file is missing");
            return "";
        }
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            problems.at(1, "the file is no UTF-8 text");
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
