package signalbox.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns words into queries. Words are looked up as they are: nothing that a reader types is a command. */
final class Wanted {

    static final String HEADING = "heading";
    static final String HEADING_STEMS = "heading-stems";
    static final String TEXT = "text";
    static final String TEXT_STEMS = "text-stems";

    private static final int LONG_WORD = 5;

    private Wanted() {}

    /** Entries with all these words, words of the same stem, or words that begin so. */
    static Query exactly(List<String> words, Words cutter) {
        return all(words, word -> {
            String stem = cutter.stem(word);
            return List.of(
                    boosted(8, new TermQuery(new Term(HEADING, word))),
                    boosted(5, new TermQuery(new Term(HEADING_STEMS, stem))),
                    boosted(3, new PrefixQuery(new Term(HEADING, word))),
                    boosted(1.5f, new TermQuery(new Term(TEXT, word))),
                    boosted(1, new TermQuery(new Term(TEXT_STEMS, stem))),
                    boosted(0.5f, new PrefixQuery(new Term(TEXT, word))));
        });
    }

    /** Entries with all these words or similar ones: a letter wrong, two in a long word. */
    static Query roughly(List<String> words) {
        return all(words, word -> {
            int edits = word.length() > LONG_WORD ? 2 : 1;
            return List.of(
                    boosted(3, new FuzzyQuery(new Term(HEADING, word), edits, 1)),
                    boosted(1, new FuzzyQuery(new Term(TEXT, word), edits, 1)));
        });
    }

    private static Query all(List<String> words, Function<String, List<Query>> ways) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new DisjunctionMaxQuery(ways.apply(word), 0.1f), Occur.MUST));
        return all.build();
    }

    private static Query boosted(float weight, Query query) {
        return new BoostQuery(query, weight);
    }
}
