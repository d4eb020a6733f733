package signalbox.web.picture;

import java.util.List;
import java.util.function.LongSupplier;
import signalbox.run.RunEvent;
import signalbox.run.Segment;
import signalbox.run.Timeline;
import signalbox.web.templates.Templates;

/**
 * One reader's picture of one run, which grows. What was sent is not sent again, but for the axis, the spans that go
 * on, and, seldom, the whole picture: when a row comes in between others, when there are too many rows or rectangles.
 * Not thread-safe.
 *
 * <p>{@link #update} answers HTML to be handed to {@code htmx.swap} with swap style {@code none}: a row of {@code <svg
 * hx-swap-oob="beforeend:#id">} (or {@code innerHTML}; {@code <div>} around HTML), whose children htmx moves into the
 * element of that id. They are parsed inside {@code <svg>} and so are SVG. The scaled part's {@code viewBox} is an
 * attribute that no swap can change: it travels as {@code data-view-box} of the axis, and {@code js/picture.js} sets it.
 */
public final class PictureView {

    private final Templates templates;
    private final Pictures pictures;
    private final String id;
    private final LongSupplier nanoTime;
    private final Timeline timeline = new Timeline();
    private final Scene tasks;
    private final Scene carriers;

    private boolean choice;
    private boolean ended;
    private long latest;
    private long latestSeenAt;

    PictureView(Templates templates, Pictures pictures, String id, LongSupplier nanoTime) {
        this.templates = templates;
        this.pictures = pictures;
        this.id = id;
        this.nanoTime = nanoTime;
        this.tasks = new Scene(templates, timeline, Grouping.TASKS, id + "-tasks");
        this.carriers = new Scene(templates, timeline, Grouping.CARRIERS, id + "-carriers");
    }

    /** The figure as it is before the first update; for the page, before the first fragment is swapped in. */
    public String whole() {
        return pictures.whole(new Timeline(), id);
    }

    /**
     * Takes the next events of the run, in the order of its log, and tells what is new in the picture. To be called at
     * least every 250 ms while the run is under way, with no events if there are none: then the picture grows by the
     * clock.
     *
     * @return pieces for {@code htmx.swap}; empty if nothing changed
     */
    public String update(List<RunEvent> news) {
        for (RunEvent event : news) {
            List<Segment> shown = timeline.add(event);
            tasks.note(event, shown);
            carriers.note(event, shown);
        }
        if (ended || !(timeline.started() || timeline.over())) {
            return "";
        }
        ended = timeline.over();
        StringBuilder pieces = new StringBuilder();
        if (!choice && Pictures.hasCarriers(timeline)) {
            choice = true;
            pieces.append(templates
                    .picturePart("innerHTML:#" + id + "-choice", templates.pictureChoice(id))
                    .render());
        }
        Scene.Moment moment = new Scene.Moment(now(), nanoTime.getAsLong(), ended);
        tasks.tell(moment, pieces);
        if (choice) {
            carriers.tell(moment, pieces);
        }
        if (ended) {
            pieces.append(templates
                    .picturePart("innerHTML:#" + id + "-table", templates.pictureTable(TableDrawing.of(timeline)))
                    .render());
        }
        return pieces.toString();
    }

    /** The run's own clock, as far as it is known here: the latest event and the time since it came. */
    private long now() {
        long clock = nanoTime.getAsLong();
        if (timeline.end() > latest) {
            long guessed = latest + clock - latestSeenAt;
            latest = timeline.end();
            latestSeenAt = guessed > latest && latestSeenAt != 0 ? latestSeenAt : clock;
        } else if (latestSeenAt == 0) {
            latestSeenAt = clock;
        }
        long now = timeline.over() ? timeline.end() : latest + Math.max(0, clock - latestSeenAt);
        return Math.max(Pictures.LEAST_NANOS, now);
    }
}
