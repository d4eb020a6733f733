package signalbox.search;

import java.util.List;

/**
 * What a search found. Immutable and thread-safe.
 *
 * @param query as it was understood: without blanks around it, cut to a sensible length
 * @param groups none of them empty; the one with the best hit first
 */
public record Results(String query, List<Group> groups) {

    /**
     * Hits of one kind.
     *
     * @param hits the best ones, best first
     * @param found how many there are in all, those left out included
     */
    public record Group(Kind kind, List<Hit> hits, int found) {}

    /**
     * One place in the course.
     *
     * @param url of the place
     * @param path where it stands, from the outermost
     * @param heading with what was asked for marked
     * @param excerpt a piece of its text around what was asked for
     */
    public record Hit(String url, List<String> path, List<Piece> heading, List<Piece> excerpt) {}

    /**
     * A piece of plain text.
     *
     * @param marked whether it is what was asked for
     */
    public record Piece(String text, boolean marked) {}

    /** How many places were found, those that are not shown included. */
    public int found() {
        return groups.stream().mapToInt(Group::found).sum();
    }

    /** Whether anything was asked for. */
    public boolean asked() {
        return !query.isEmpty();
    }

    /** How many results there are, in words. */
    public String told() {
        return switch (found()) {
            case 0 -> "Nothing was found for “" + query + "”.";
            case 1 -> "One result for “" + query + "”.";
            default -> found() + " results for “" + query + "”.";
        };
    }
}
