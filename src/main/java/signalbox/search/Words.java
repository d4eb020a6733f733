package signalbox.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words, in small letters: {@code newFixedThreadPool} gives new, fixed, thread, pool and
 * newfixedthreadpool, {@code speed-up} gives speed, up and speedup. Thread-safe.
 */
final class Words {

    /** A word in a text: from {@code start} to before {@code end}, in UTF-16 code units. */
    record Word(String text, int start, int end) {}

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’-][\\p{L}\\p{N}_]+)*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("['’][sS]\\b|[^\\p{L}\\p{N}]+");
    private static final int SPLIT = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE
            | WordDelimiterGraphFilter.CATENATE_ALL;

    private final NormalizeCharMap spellings;
    private final Analyzer plain = new Cutter(false);
    private final Analyzer stemmed = new Cutter(true);

    Words() {
        // The one word of the field that has a sign in it.
        var builder = new NormalizeCharMap.Builder();
        builder.add("I/O", "IO");
        builder.add("i/o", "io");
        spellings = builder.build();
    }

    /** Gives words as they are written. */
    Analyzer plain() {
        return plain;
    }

    /** Gives the stems of words: wait for waits, waited and waiting. */
    Analyzer stemmed() {
        return stemmed;
    }

    /**
     * The words of a query.
     *
     * @param most words that are looked at
     */
    List<String> ofQuery(String query, int most) {
        String known = query.replaceAll("(?i)i/o", "io");
        return BETWEEN_WORDS
                .splitAsStream(known)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(most)
                .toList();
    }

    /** The words of a text in the order of their beginnings; a word that has parts before them. */
    List<Word> of(String text, Analyzer analyzer) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The stem of a word. */
    String stem(String word) {
        List<Word> stems = of(word, stemmed);
        return stems.isEmpty() ? word : stems.getLast().text();
    }

    private final class Cutter extends Analyzer {

        private final boolean stemming;

        private Cutter(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(spellings, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new PatternTokenizer(TOKEN, 0);
            TokenStream parts = new WordDelimiterGraphFilter(
                    tokens, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, SPLIT, null);
            TokenStream small = new LowerCaseFilter(parts);
            return new TokenStreamComponents(tokens, stemming ? new PorterStemFilter(small) : small);
        }
    }
}
