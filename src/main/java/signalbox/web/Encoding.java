package signalbox.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How an answer is packed on its way, smallest first. */
public enum Encoding {
    BROTLI("br"),
    GZIP("gzip"),
    /** As it is. */
    IDENTITY("identity");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** Its name in HTTP, and the ending of a packed file's name. */
    public String token() {
        return token;
    }

    /**
     * The one that a browser likes best, the smaller of two that it likes alike. One that it has not named, not even by
     * {@code *}, is not sent to it; where that leaves none, it gets the thing as it is.
     *
     * @param accepted the request's Accept-Encoding; weights that are not numbers count as 0
     * @param available what there is, {@link #IDENTITY} always
     */
    static Encoding best(String accepted, Set<Encoding> available) {
        Map<String, Double> weights = weights(accepted);
        double unnamed = weights.getOrDefault("*", 0.0);
        Encoding best = IDENTITY;
        double most = 0;
        for (Encoding encoding : values()) {
            double weight = weights.getOrDefault(encoding.token, unnamed);
            if (weight > most && available.contains(encoding)) {
                best = encoding;
                most = weight;
            }
        }
        return best;
    }

    private static Map<String, Double> weights(String accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String part : accepted.split(",", -1)) {
            String[] pieces = part.split(";", 2);
            String parameter = pieces.length < 2 ? "q=1" : pieces[1].strip();
            weights.put(pieces[0].strip().toLowerCase(Locale.ROOT), weight(parameter));
        }
        return weights;
    }

    private static double weight(String parameter) {
        if (!parameter.toLowerCase(Locale.ROOT).startsWith("q=")) {
            return 0;
        }
        try {
            return Double.parseDouble(parameter.substring("q=".length()).strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
