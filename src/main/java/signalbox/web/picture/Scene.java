package signalbox.web.picture;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signalbox.run.CpuShare;
import signalbox.run.Lane;
import signalbox.run.RunEvent;
import signalbox.run.Segment;
import signalbox.run.Timeline;
import signalbox.web.templates.Templates;
import signalbox.wire.LaneKind;

/** One grouping of a picture that grows: gathers what is new and tells it in pieces. Not thread-safe. */
final class Scene {

    /** Rectangles that may be sent one by one before the picture is drawn anew, and coarser. */
    private static final int MOST_RECTANGLES = 12_000;

    private static final long AREA_EVERY_NANOS = 200_000_000;

    /** The picture grows when it is this part of itself longer. */
    private static final int GROWTH = 300;

    private final Templates templates;
    private final Timeline timeline;
    private final Grouping grouping;
    private final String id;
    private final Drawings drawings;

    private final Map<Integer, List<Segment>> fresh = new TreeMap<>();
    private final Set<Integer> reopened = new TreeSet<>();
    private final Set<Integer> sampled = new TreeSet<>();
    private final Map<Integer, Integer> barsDrawn = new TreeMap<>();
    private Rows rows = Rows.NONE;
    private boolean rowsChanged;
    private int rectangles;
    private long grownTo;
    private long areaDrawnAt;

    Scene(Templates templates, Timeline timeline, Grouping grouping, String id) {
        this.templates = templates;
        this.timeline = timeline;
        this.grouping = grouping;
        this.id = id;
        this.drawings = new Drawings(timeline, grouping, id);
    }

    /**
     * When something is told.
     *
     * @param now on the run's clock
     * @param clock on the site's clock
     * @param last whether nothing comes after it
     */
    record Moment(long now, long clock, boolean last) {}

    /** Takes what an event changed in the timeline. */
    void note(RunEvent event, List<Segment> shown) {
        if (event instanceof RunEvent.LaneOpened) {
            rowsChanged |= !rows.tooMany();
        }
        if (rows.tooMany()) {
            return;
        }
        for (Segment segment : shown) {
            int own = segment.span().lane();
            Lane carrier = carrier(own, segment.span().other());
            fresh.computeIfAbsent(own, _ -> new ArrayList<>()).add(segment);
            if (carrier != null) {
                fresh.computeIfAbsent(carrier.number(), _ -> new ArrayList<>()).add(segment);
            }
        }
        switch (event) {
            case RunEvent.LaneClosed e -> reopen(e.lane(), -1);
            case RunEvent.SpanOpened e -> reopen(e.lane(), e.other());
            case RunEvent.SpanClosed e -> {
                reopen(e.lane(), -1);
                shown.forEach(segment -> reopen(e.lane(), segment.span().other()));
            }
            case RunEvent.CpuSampled e -> {
                sampled.add(e.lane());
                Lane lane = timeline.lane(e.lane());
                if (lane != null && lane.shares().size() == 1) {
                    reopened.add(e.lane());
                }
            }
            case RunEvent.Ended _ -> timeline.lanes().forEach(lane -> reopened.add(lane.number()));
            case RunEvent.Deadlocked _,
                    RunEvent.Queued _,
                    RunEvent.Started _,
                    RunEvent.LaneOpened _,
                    RunEvent.Spanned _,
                    RunEvent.Printed _,
                    RunEvent.OutputCut _,
                    RunEvent.ProcessStarted _,
                    RunEvent.ProcessEnded _,
                    RunEvent.Incomplete _ -> {}
        }
    }

    private void reopen(int lane, int other) {
        reopened.add(lane);
        Lane carrier = carrier(lane, other);
        if (carrier != null) {
            reopened.add(carrier.number());
        }
    }

    private @Nullable Lane carrier(int lane, int other) {
        Lane own = timeline.lane(lane);
        Lane found = other < 0 || own == null || own.kind() != LaneKind.VIRTUAL ? null : timeline.lane(other);
        return found != null && found.kind() == LaneKind.CARRIER ? found : null;
    }

    /** Adds the pieces that make the picture as it is now out of what was told before. */
    void tell(Moment moment, StringBuilder pieces) {
        Rows before = rows;
        if (rowsChanged) {
            rows = Rows.of(timeline, grouping);
        }
        if (rows.tooMany()) {
            tellArea(moment, before, pieces);
            return;
        }
        if (!rows.continues(before) || rectangles > MOST_RECTANGLES) {
            tellWhole(moment, pieces);
            return;
        }
        tellRows(before, pieces);
        tellScale(moment, pieces);
        tellLanes(moment, pieces);
        forget();
    }

    private void tellArea(Moment moment, Rows before, StringBuilder pieces) {
        boolean due = moment.clock() - areaDrawnAt >= AREA_EVERY_NANOS;
        if (!before.tooMany() || due || moment.last()) {
            areaDrawnAt = moment.clock();
            tellWhole(moment, pieces);
        }
    }

    private void tellWhole(Moment moment, StringBuilder pieces) {
        SceneDrawing scene = drawings.scene(rows, moment.now());
        pieces.append(templates
                .picturePart("innerHTML:#" + id, templates.pictureFrame(scene))
                .render());
        grownTo = moment.now();
        rectangles = 0;
        for (Lane lane : rows.lanes()) {
            barsDrawn.put(lane.number(), lane.shares().size());
        }
        forget();
    }

    private void forget() {
        fresh.clear();
        reopened.clear();
        sampled.clear();
        rowsChanged = false;
    }

    private void tellRows(Rows before, StringBuilder pieces) {
        int known = before.lanes().size();
        if (rows.lanes().size() == known) {
            return;
        }
        for (int row = known; row < rows.lanes().size(); row++) {
            Lane lane = rows.lanes().get(row);
            add(pieces, "beforeend:#" + id + "-lanes", templates.pictureLane(drawings.empty(lane, row)));
        }
        add(pieces, "innerHTML:#" + id + "-labels", templates.pictureLabels(rows.labels()));
        grownTo = 0;
    }

    private void tellScale(Moment moment, StringBuilder pieces) {
        long now = moment.now();
        if (now - grownTo < now / GROWTH && !moment.last()) {
            return;
        }
        grownTo = now;
        Content axis = templates.pictureAxis(id + "-plot", Drawings.viewBox(rows, now), Drawings.time(now));
        add(pieces, "innerHTML:#" + id + "-axis", axis);
    }

    private void tellLanes(Moment moment, StringBuilder pieces) {
        long grain = moment.now() / 2_000;
        for (Lane lane : rows.lanes()) {
            String layer = "#" + drawings.laneId(lane);
            List<Segment> news = fresh.getOrDefault(lane.number(), List.of());
            if (news.size() > 1) {
                news.sort(Comparator.comparingLong(Segment::from));
            }
            Rects rects = drawings.rects(lane, news, grain);
            rectangles += rects.size();
            if (!rects.ground().isEmpty()) {
                add(pieces, "beforeend:" + layer + "-g", templates.pictureShapes(rects.ground()));
            }
            if (!rects.waits().isEmpty()) {
                add(pieces, "beforeend:" + layer + "-w", templates.pictureShapes(rects.waits()));
            }
            if (reopened.contains(lane.number())) {
                Content open = templates.pictureOpen(drawings.life(lane), drawings.open(lane, true));
                add(pieces, "innerHTML:" + layer + "-o", open);
                add(pieces, "innerHTML:" + layer + "-p", templates.pictureShapes(drawings.open(lane, false)));
            }
            if (sampled.contains(lane.number())) {
                tellBars(lane, layer, moment.now(), pieces);
            }
        }
    }

    private void tellBars(Lane lane, String layer, long now, StringBuilder pieces) {
        List<CpuShare> shares = lane.shares();
        int drawn = barsDrawn.getOrDefault(lane.number(), 0);
        String path = Bars.path(lane, shares.subList(drawn, shares.size()), now / 1_000);
        barsDrawn.put(lane.number(), shares.size());
        if (!path.isEmpty()) {
            rectangles++;
            add(pieces, "beforeend:" + layer + "-c", templates.pictureBars(path));
        }
    }

    private void add(StringBuilder pieces, String swap, Content content) {
        pieces.append(templates.picturePiece(swap, content).render());
    }
}
