package signalbox.lesson;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import signalbox.wire.SourceFile;

/** What the files that a reader writes must be like. Stateless. */
public final class OwnFiles {

    /** Source of all files together, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Files of one program. */
    public static final int MAX_FILES = 8;

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9_]{0,59}\\.java");

    /** What a decoder writes for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private OwnFiles() {}

    /** What is wrong with them, as a sentence for their reader; empty if they may be compiled. */
    public static Optional<String> problem(List<SourceFile> files) {
        if (files.isEmpty() || files.stream().allMatch(file -> file.text().isBlank())) {
            return Optional.of("There is no program here yet, so nothing was started. Write one.");
        }
        if (files.size() > MAX_FILES) {
            return Optional.of("A program may have at most %d files, and this one has %d, so nothing was started."
                    .formatted(MAX_FILES, files.size()));
        }
        return names(files).or(() -> texts(files));
    }

    private static Optional<String> names(List<SourceFile> files) {
        Set<String> names = new HashSet<>();
        for (SourceFile file : files) {
            if (!NAME.matcher(file.name()).matches()) {
                return Optional.of(
                        "“%s” is no name for a file: it must be like “Main.java”, a capital letter first, then"
                                        .formatted(shortened(file.name()))
                                + " letters, digits or _, 60 at most. Nothing was started.");
            }
            if (!names.add(file.name())) {
                return Optional.of(
                        "Two files are called “" + file.name() + "”, so nothing was started. Rename one of them.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> texts(List<SourceFile> files) {
        int bytes = 0;
        for (SourceFile file : files) {
            String text = file.text();
            if (text.indexOf(REPLACEMENT) >= 0
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                return Optional.of(
                        "“%s” holds bytes that are no UTF-8 text, so nothing was started.".formatted(file.name())
                                + " Save it as UTF-8, or type those characters again.");
            }
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes <= MAX_BYTES
                ? Optional.empty()
                : Optional.of("The program has %,d bytes of source, and at most %,d are compiled here, so nothing was"
                                .formatted(bytes, MAX_BYTES)
                        + " started. Make it shorter.");
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
