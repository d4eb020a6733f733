package signalbox.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import signalbox.lesson.Catalog;
import signalbox.search.Results.Group;
import signalbox.search.Results.Hit;

/** The words of one course, in memory. What it holds goes with it: nothing is to be closed. Thread-safe. */
final class SearchIndex {

    /** UTF-16 code units of a query that are looked at. */
    static final int MAX_QUERY = 100;

    /** Tells at each start that the JVM has no preview of vector instructions switched on, which a small index misses not. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final int MAX_WORDS = 8;
    private static final int HITS_OF_A_KIND = 8;
    private static final String NUMBER = "number";

    private final Words words = new Words();
    private final List<Entry> entries;
    private final IndexSearcher searcher;

    private SearchIndex(List<Entry> entries) throws IOException {
        this.entries = entries;
        var directory = new ByteBuffersDirectory();
        var analyzer = new PerFieldAnalyzerWrapper(
                words.plain(), Map.of(Wanted.HEADING_STEMS, words.stemmed(), Wanted.TEXT_STEMS, words.stemmed()));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < entries.size(); number++) {
                writer.addDocument(document(number, entries.get(number)));
            }
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Reads the course; takes some hundred milliseconds the first time. */
    static SearchIndex of(Catalog catalog) {
        try {
            return new SearchIndex(Entry.of(catalog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(int number, Entry entry) {
        var document = new Document();
        document.add(new StoredField(NUMBER, number));
        document.add(new TextField(Wanted.HEADING, entry.heading(), Field.Store.NO));
        document.add(new TextField(Wanted.HEADING_STEMS, entry.heading(), Field.Store.NO));
        document.add(new TextField(Wanted.TEXT, entry.text(), Field.Store.NO));
        document.add(new TextField(Wanted.TEXT_STEMS, entry.text(), Field.Store.NO));
        return document;
    }

    /** What has all words of the query, or words that begin so; where there is none, what has similar words. */
    Results search(String query) {
        String asked = query.strip();
        asked = asked.substring(0, Math.min(MAX_QUERY, asked.length())).strip();
        List<String> wanted = words.ofQuery(asked, MAX_WORDS);
        if (wanted.isEmpty()) {
            return new Results(asked, List.of());
        }
        try {
            List<Entry> found = found(Wanted.exactly(wanted, words));
            if (found.isEmpty()) {
                found = found(Wanted.roughly(wanted));
            }
            return new Results(asked, groups(found, new Marking(words, wanted)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> found(Query query) throws IOException {
        var found = new ArrayList<Entry>();
        var stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query, Math.max(1, entries.size())).scoreDocs) {
            found.add(entries.get(
                    stored.document(hit.doc).getField(NUMBER).numericValue().intValue()));
        }
        return found;
    }

    private static List<Group> groups(List<Entry> found, Marking marking) {
        Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
        var order = new ArrayList<Kind>();
        for (Entry entry : found) {
            byKind.computeIfAbsent(entry.kind(), kind -> {
                        order.add(kind);
                        return new ArrayList<>();
                    })
                    .add(entry);
        }
        return order.stream()
                .map(kind -> group(kind, byKind.getOrDefault(kind, List.of()), marking))
                .toList();
    }

    private static Group group(Kind kind, List<Entry> entries, Marking marking) {
        List<Hit> hits = entries.stream()
                .limit(HITS_OF_A_KIND)
                .map(entry ->
                        new Hit(entry.url(), entry.path(), marking.all(entry.heading()), marking.excerpt(entry.text())))
                .toList();
        return new Group(kind, hits, entries.size());
    }
}
