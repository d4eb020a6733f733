package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;

/** Finds all that is wrong with a content folder at once: what its files say, and programs that do not compile. */
public final class ContentCheck {

    private ContentCheck() {}

    /**
     * The content of that folder, which is sound.
     *
     * @throws ContentException with all that is wrong, if anything is
     */
    public static Catalog check(Path root) {
        return check(root, new Compiling());
    }

    /**
     * The same, without compiling programs that were found sound at an earlier start, which takes seconds.
     *
     * @param memory folder in which that is remembered; made if it is not there
     */
    public static Catalog checkOnce(Path root, Path memory) {
        Path sound = memory.resolve("sound-" + fingerprint(root));
        if (Files.exists(sound)) {
            return CatalogLoader.load(root);
        }
        Catalog catalog = check(root);
        try {
            Files.createDirectories(memory);
            Files.write(sound, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("the cache folder cannot be written to: " + memory, e);
        }
        return catalog;
    }

    /** What there is in a course, in one line. */
    public static String counts(Catalog catalog) {
        return "%s: %s, %s, %s, %s"
                .formatted(
                        "The content is sound",
                        count(catalog.chapters().size(), "chapter"),
                        count(catalog.lessons().size(), "lesson"),
                        count(
                                catalog.lessons().stream()
                                        .mapToInt(lesson -> lesson.allLabs().stream()
                                                .mapToInt(lab -> lab.programs().size())
                                                .sum())
                                        .sum(),
                                "program"),
                        count(catalog.glossary().terms().size(), "term"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static Catalog check(Path root, Compiling compiling) {
        var problems = new ArrayList<Problem>();
        Optional<Catalog> catalog = Optional.empty();
        try {
            catalog = Optional.of(CatalogLoader.load(root));
        } catch (ContentException faulty) {
            problems.addAll(faulty.problems());
        }
        problems.addAll(compiling.problems(root));
        if (catalog.isEmpty() || !problems.isEmpty()) {
            throw new ContentException(Problems.inOrder(problems));
        }
        return catalog.get();
    }

    /** Stands for the text of all programs and the compiler. */
    private static String fingerprint(Path root) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (Path program : Compiling.programs(root)) {
                digest.update(root.relativize(program).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(program)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
