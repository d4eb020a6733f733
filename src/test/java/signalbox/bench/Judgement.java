package signalbox.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What Lighthouse says of a page.
 *
 * @param scores by category, 0 to 100, in the order of {@link #AIMS}
 * @param faults ids of audits that cost something, with their category
 */
record Judgement(Map<String, Long> scores, List<String> faults) {

    /** The least score of each category that a page must have. */
    static final Map<String, Long> AIMS = aims();

    private static Map<String, Long> aims() {
        Map<String, Long> aims = new LinkedHashMap<>();
        aims.put("performance", 95L);
        aims.put("accessibility", 100L);
        aims.put("best-practices", 100L);
        aims.put("seo", 100L);
        return aims;
    }

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if it has no score in one of the categories: Lighthouse could not load the page
     */
    static Judgement of(JsonNode report) {
        Map<String, Long> scores = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (String id : AIMS.keySet()) {
            JsonNode category = report.path("categories").path(id);
            if (!category.path("score").isNumber()) {
                throw new IllegalArgumentException("No score for " + id + ": " + report.path("runtimeError"));
            }
            scores.put(id, Math.round(category.path("score").asDouble() * 100));
            for (JsonNode part : category.path("auditRefs")) {
                String audit = part.path("id").asString();
                JsonNode score = report.path("audits").path(audit).path("score");
                if (part.path("weight").asDouble() > 0 && score.isNumber() && score.asDouble() < 1) {
                    faults.add(id + ": " + audit);
                }
            }
        }
        return new Judgement(scores, faults);
    }

    boolean meetsAims() {
        return AIMS.entrySet().stream().allMatch(aim -> scores.getOrDefault(aim.getKey(), 0L) >= aim.getValue());
    }
}
