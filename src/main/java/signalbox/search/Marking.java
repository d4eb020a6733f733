package signalbox.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import signalbox.search.Results.Piece;
import signalbox.search.Words.Word;

/** Marks what was asked for in a text. For one query; thread-safe. */
final class Marking {

    /** Characters that an excerpt has at most, before it is widened to whole words. */
    private static final int EXCERPT = 180;

    /** Characters of an excerpt before the first word that was asked for. */
    private static final int LEAD = 50;

    private final Words words;
    private final List<String> asked;
    private final Set<String> stems;

    Marking(Words words, List<String> asked) {
        this.words = words;
        this.asked = asked;
        this.stems = asked.stream().map(words::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** The whole text. */
    List<Piece> all(String text) {
        return pieces(text, 0, text.length(), matches(text));
    }

    /** A piece of the text around the place where most of what was asked for stands close together. */
    List<Piece> excerpt(String text) {
        List<Word> matches = matches(text);
        int start = matches.isEmpty() ? 0 : wordStart(text, densest(matches).start() - LEAD);
        int end = wordEnd(text, start + EXCERPT);
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, start, end, matches));
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return List.copyOf(pieces);
    }

    private List<Word> matches(String text) {
        List<Word> plain = words.of(text, words.plain());
        List<Word> stemmed = words.of(text, words.stemmed());
        var matches = new ArrayList<Word>();
        for (int i = 0; i < plain.size(); i++) {
            String word = plain.get(i).text();
            if (stems.contains(stemmed.get(i).text()) || asked.stream().anyMatch(word::startsWith)) {
                matches.add(plain.get(i));
            }
        }
        // Of a word and its parts the shortest that was asked for is marked.
        matches.sort(Comparator.comparingInt(Word::start).thenComparingInt(Word::end));
        return matches;
    }

    /** The match after which the most different ones follow within an excerpt. */
    private static Word densest(List<Word> matches) {
        Word best = matches.getFirst();
        long most = 0;
        for (Word first : matches) {
            long near = matches.stream()
                    .filter(other -> first.start() <= other.start() && other.end() <= first.start() + EXCERPT - LEAD)
                    .map(Word::text)
                    .distinct()
                    .count();
            if (near > most) {
                most = near;
                best = first;
            }
        }
        return best;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Word> matches) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (Word match : matches) {
            if (match.start() >= at && match.end() <= end) {
                add(pieces, text.substring(at, match.start()), false);
                add(pieces, text.substring(match.start(), match.end()), true);
                at = match.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int wordStart(String text, int near) {
        return near <= 0 ? 0 : breaks(text).preceding(near + 1);
    }

    private static int wordEnd(String text, int near) {
        return near >= text.length() ? text.length() : breaks(text).following(near - 1);
    }

    private static BreakIterator breaks(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        words.setText(text);
        return words;
    }
}
