package signalbox.web.picture;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import signalbox.run.Lane;
import signalbox.run.Timeline;
import signalbox.web.templates.Templates;
import signalbox.wire.LaneKind;

/**
 * Draws pictures of runs. Thread-safe; a {@link Timeline} that is passed in is only read, and must not change meanwhile.
 *
 * <p>A page that shows pictures needs {@code css/picture.css} and, if they grow, {@code js/picture.js}.
 */
public final class Pictures {

    /** Shorter runs are drawn on a scale of this length. */
    static final long LEAST_NANOS = 1_000_000;

    private final Templates templates;
    private final LongSupplier nanoTime;

    /**
     * Pictures made with these templates.
     *
     * @param nanoTime a monotonic clock in nanoseconds, by which pictures of runs that are under way grow
     */
    public Pictures(Templates templates, LongSupplier nanoTime) {
        this.templates = templates;
        this.nanoTime = nanoTime;
    }

    /**
     * A figure with picture, key and table, as far as the timeline goes.
     *
     * @param id of the figure, unique in the page: letters, digits and hyphens, first a letter
     */
    public String whole(Timeline timeline, String id) {
        Content table = timeline.over() ? templates.pictureTable(TableDrawing.of(timeline)) : templates.pictureLater();
        return templates
                .pictureFigure(
                        id,
                        scene(timeline, Grouping.TASKS, id + "-tasks"),
                        scene(timeline, Grouping.CARRIERS, id + "-carriers"),
                        hasCarriers(timeline),
                        Look.KEY,
                        table)
                .render();
    }

    /** The picture as a document of its own, which looks right anywhere: its colours and its key are in it. */
    public String svg(Timeline timeline, Grouping grouping, Caption caption) {
        return templates
                .pictureFile(scene(timeline, grouping, "picture"), Look.KEY, caption)
                .render();
    }

    /**
     * Pictures of several runs on one scale of time, that of the longest, each as what a scene holds.
     *
     * @param id prefix of their ids, which its place from 0 and {@code -tasks} are added to
     */
    public List<String> together(List<Timeline> timelines, String id) {
        long end = timelines.stream().mapToLong(Timeline::end).max().orElse(0);
        long longest = Math.max(LEAST_NANOS, end);
        List<String> frames = new ArrayList<>();
        for (Timeline timeline : timelines) {
            Drawings drawings = new Drawings(timeline, Grouping.TASKS, id + frames.size() + "-tasks");
            SceneDrawing scene = drawings.scene(Rows.of(timeline, Grouping.TASKS), longest);
            frames.add(templates.pictureFrame(scene).render());
        }
        return frames;
    }

    /** The facts of the picture as a table. */
    public String table(Timeline timeline) {
        return templates.pictureTable(TableDrawing.of(timeline)).render();
    }

    /** A picture that grows, for one reader of one run. The page shows {@link PictureView#whole()} first. */
    public PictureView follow(String id) {
        return new PictureView(templates, this, id, nanoTime);
    }

    static boolean hasCarriers(Timeline timeline) {
        for (Lane lane : timeline.lanes()) {
            if (lane.kind() == LaneKind.CARRIER) {
                return true;
            }
        }
        return false;
    }

    private static SceneDrawing scene(Timeline timeline, Grouping grouping, String id) {
        long now = Math.max(LEAST_NANOS, timeline.end());
        return new Drawings(timeline, grouping, id).scene(Rows.of(timeline, grouping), now);
    }
}
