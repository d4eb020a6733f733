package signalbox.web.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import signalbox.run.Lane;
import signalbox.run.Timeline;
import signalbox.wire.LaneKind;

/**
 * Which lanes have a row, from top to bottom: process by process, in each the threads in order of appearance, then the
 * carriers. Too many lanes have no rows at all; they are drawn as a stacked area.
 *
 * @param lanes empty if there are too many
 * @param tooMany whether there are
 */
public record Rows(List<Lane> lanes, boolean tooMany) {

    /** Most threads that are drawn one by one; carriers come on top. */
    static final int MOST = 64;

    /** So that a single thread does not fill the picture. */
    private static final int LEAST_HEIGHT = 5;

    private static final int MOST_LABELS = 20;

    static final Rows NONE = new Rows(List.of(), false);

    static Rows of(Timeline timeline, Grouping grouping) {
        Collection<Lane> all = timeline.lanes();
        List<Lane> shown = new ArrayList<>();
        int threads = 0;
        for (Lane lane : all) {
            if (grouping == Grouping.TASKS || lane.kind() != LaneKind.VIRTUAL) {
                shown.add(lane);
                threads += lane.kind() == LaneKind.CARRIER ? 0 : 1;
                if (threads > MOST || shown.size() > 2 * MOST) {
                    return new Rows(List.of(), true);
                }
            }
        }
        shown.sort(Comparator.comparingInt(Lane::process)
                .thenComparing(lane -> lane.kind() == LaneKind.CARRIER)
                .thenComparingInt(Lane::number));
        return new Rows(List.copyOf(shown), false);
    }

    /** How many rows fit into the picture's height. */
    int height() {
        return Math.max(LEAST_HEIGHT, lanes.size());
    }

    /** Whether the first rows are those, in that order, so that the others need only be added. */
    boolean continues(Rows before) {
        return lanes.size() >= before.lanes.size()
                && lanes.subList(0, before.lanes.size()).equals(before.lanes);
    }

    /**
     * What stands in the margin of a row.
     *
     * @param y middle of the row
     * @param text short; empty where labels would touch
     * @param rule where a line sets this process apart from the one above; empty for none
     */
    public record Label(String y, String text, String name, String rule) {}

    List<Label> labels() {
        int every = (lanes.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Label> labels = new ArrayList<>(lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            boolean apart = i > 0 && lanes.get(i - 1).process() != lane.process();
            labels.add(new Label(
                    percent(i + 0.5),
                    i % every == 0 ? Wording.label(lane) : "",
                    Wording.name(lane),
                    apart ? percent(i) : ""));
        }
        return labels;
    }

    private String percent(double row) {
        return Decimal.of(100 * row / height()) + "%";
    }
}
