package signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;

/**
 * A source text coloured line by line, so that it is coloured without JavaScript too. Immutable and thread-safe.
 *
 * @param lines in order, without line ends; the empty line after a final line end is left out
 */
public record Listing(List<Line> lines) {

    /**
     * One line.
     *
     * @param number 1-based
     * @param words in order; together they are the line's text
     */
    public record Line(int number, List<Word> words) {

        /** Its text as HTML: escaped, each coloured word in a {@code span} of its class. */
        public String html() {
            return words.stream().map(Word::html).collect(Collectors.joining());
        }

        /** Its plain text. */
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining());
        }
    }

    /** A piece of a line of one colour. */
    public record Word(WordKind kind, String text) {
        private String html() {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return kind.cssClass().isEmpty()
                    ? escaped
                    : "<span class=\"" + kind.cssClass() + "\">" + escaped + "</span>";
        }
    }

    /** What a word is in Java's grammar. */
    public enum WordKind {
        /** A reserved or contextual keyword, a primitive type, {@code true}, {@code false}, {@code null}. */
        KEYWORD("tok-keyword"),
        /** A class of {@code java.lang}. */
        TYPE("tok-type"),
        /** A string, text block or character. */
        STRING("tok-string"),
        /** A number. */
        NUMBER("tok-number"),
        /** A comment of any form. */
        COMMENT("tok-comment"),
        /** An annotation. */
        ANNOTATION("tok-annotation"),
        /** All the rest. */
        PLAIN("");

        private final String cssClass;

        WordKind(String cssClass) {
            this.cssClass = cssClass;
        }

        /** The class of its {@code span}; empty if it has none. */
        public String cssClass() {
            return cssClass;
        }

        private static WordKind of(int tokenType) {
            return switch (tokenType) {
                case TokenTypes.COMMENT_EOL,
                        TokenTypes.COMMENT_MULTILINE,
                        TokenTypes.COMMENT_DOCUMENTATION,
                        TokenTypes.COMMENT_KEYWORD,
                        TokenTypes.COMMENT_MARKUP -> COMMENT;
                case TokenTypes.RESERVED_WORD,
                        TokenTypes.RESERVED_WORD_2,
                        TokenTypes.DATA_TYPE,
                        TokenTypes.LITERAL_BOOLEAN -> KEYWORD;
                case TokenTypes.FUNCTION -> TYPE;
                case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                        TokenTypes.LITERAL_NUMBER_FLOAT,
                        TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> NUMBER;
                case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR -> STRING;
                case TokenTypes.ANNOTATION -> ANNOTATION;
                default -> PLAIN;
            };
        }
    }

    /** Colours Java. Text that is no Java is coloured as far as it goes; nothing is refused or lost. */
    public static Listing java(String source) {
        var tokens = new JavaTokenMaker();
        var lines = new ArrayList<Line>();
        int state = TokenTypes.NULL;
        for (String line : source.lines().toList()) {
            lines.add(new Line(lines.size() + 1, words(tokens.getTokenList(segment(line), state, 0))));
            state = tokens.getLastTokenTypeOnLine(segment(line), state);
        }
        return new Listing(List.copyOf(lines));
    }

    /** The whole text as HTML, line by line. */
    public String html() {
        return lines.stream().map(Line::html).collect(Collectors.joining("\n"));
    }

    /** A fresh one for each use: the tokenizer keeps the array and moves the bounds. */
    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    private static List<Word> words(Token first) {
        var words = new ArrayList<Word>();
        for (Token token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
            add(words, new Word(WordKind.of(token.getType()), token.getLexeme()));
        }
        return List.copyOf(words);
    }

    private static void add(List<Word> words, Word word) {
        if (!words.isEmpty() && words.getLast().kind() == word.kind()) {
            words.add(new Word(word.kind(), words.removeLast().text() + word.text()));
        } else {
            words.add(word);
        }
    }
}
