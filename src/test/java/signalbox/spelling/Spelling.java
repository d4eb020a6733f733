package signalbox.spelling;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** British English, and words of our own. Not thread-safe. */
final class Spelling {

    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_GB.dict";

    /** A capital inside makes a name: HttpClient, CPython, JVMs. */
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{Ll})\\p{L}+\\p{Lu}\\p{L}*");

    private final Speller dictionary;
    private final Set<String> own;

    /** @param own words that are right besides, one a line; lines that begin with {@code #} are remarks */
    Spelling(Path own) throws IOException {
        URL words = Dictionary.class.getResource(DICTIONARY);
        if (words == null) {
            throw new IllegalStateException("There is no dictionary on the class path.");
        }
        this.dictionary = new Speller(Dictionary.read(words));
        this.own = Files.readAllLines(own).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> own() {
        return own;
    }

    /** Whether it is a word, as it stands or as it would stand within a sentence. */
    boolean knows(String word) {
        String plain = word.replace('’', '\'').replaceFirst("'s?$", "");
        return NAME.matcher(plain).matches()
                || own.contains(plain)
                || own.contains(plain.toLowerCase(Locale.ENGLISH))
                || isEnglish(plain);
    }

    /** Whether it is a word without ours. */
    boolean isEnglish(String word) {
        return word.length() == 1 || !dictionary.isMisspelled(word);
    }
}
