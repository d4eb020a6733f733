package signalbox.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reader changed in a text, line by line. Immutable.
 *
 * @param rows the lines that changed with some that did not around them; none where nothing did
 */
public record Changes(List<Row> rows) {

    /** Lines that did not change and are shown above and below one that did. */
    private static final int AROUND = 2;

    /** What became of a line. */
    public enum Kind {
        SAME(" "),
        TAKEN_OUT("−"),
        PUT_IN("+"),
        /** Stands for lines that did not change and are not shown. */
        SKIPPED("⋯");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** What stands before the line. */
        public String sign() {
            return sign;
        }

        /** Its name in style sheets. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** One line. */
    public record Row(Kind kind, String text) {}

    /** From one text to another. */
    static Changes between(String before, String after) {
        List<DiffRow> found = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before.lines().toList(), after.lines().toList());
        List<Row> all = new ArrayList<>();
        List<Row> putIn = new ArrayList<>();
        for (DiffRow row : found) {
            switch (row.getTag()) {
                case EQUAL -> {
                    all.addAll(putIn);
                    putIn.clear();
                    all.add(new Row(Kind.SAME, row.getOldLine()));
                }
                case DELETE -> all.add(new Row(Kind.TAKEN_OUT, row.getOldLine()));
                case INSERT -> putIn.add(new Row(Kind.PUT_IN, row.getNewLine()));
                case CHANGE -> {
                    all.add(new Row(Kind.TAKEN_OUT, row.getOldLine()));
                    putIn.add(new Row(Kind.PUT_IN, row.getNewLine()));
                }
            }
        }
        all.addAll(putIn);
        return new Changes(shortened(all));
    }

    private static List<Row> shortened(List<Row> all) {
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Row> near = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1));
            if (near.stream().anyMatch(row -> row.kind() != Kind.SAME)) {
                shown.add(all.get(i));
            } else if (last(shown).filter(row -> row.kind() == Kind.SKIPPED).isEmpty()) {
                shown.add(new Row(Kind.SKIPPED, ""));
            }
        }
        return shown.stream().allMatch(row -> row.kind() == Kind.SKIPPED) ? List.of() : List.copyOf(shown);
    }

    private static Optional<Row> last(List<Row> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
