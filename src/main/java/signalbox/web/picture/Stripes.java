package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The pattern in which a kind of span is filled: stripes along time, in the colour of its edge. They are parts of the
 * rectangle's height, so they look the same at any zoom and in the narrowest span, and need no scale of their own.
 */
public enum Stripes {
    NONE,
    ONE,
    TWO,
    THREE,
    HOLLOW;

    /**
     * Where the colour changes.
     *
     * @param offset part of the height, from the top: 0 to 1
     * @param striped whether it is the stripe's colour
     */
    public record Stop(String offset, boolean striped) {}

    /** From the top down, two wherever the colour changes at once; empty without stripes. */
    public List<Stop> stops() {
        List<Double> edges = edges();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            stops.add(new Stop(Decimal.of(edges.get(i)), i % 2 != 0));
            stops.add(new Stop(Decimal.of(edges.get(i)), i % 2 == 0));
        }
        return stops;
    }

    /** Where stripes begin and end, in turn. */
    private List<Double> edges() {
        return switch (this) {
            case NONE -> List.of();
            case ONE -> List.of(0.4, 0.6);
            case TWO -> List.of(0.2, 0.36, 0.64, 0.8);
            case THREE -> List.of(0.14, 0.24, 0.45, 0.55, 0.76, 0.86);
            case HOLLOW -> List.of(0.3, 0.7);
        };
    }
}
