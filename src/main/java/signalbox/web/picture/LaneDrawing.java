package signalbox.web.picture;

import java.util.List;

/**
 * All of one lane.
 *
 * @param id prefix of the ids of its layers
 * @param name of the thread, whole
 * @param row place in the picture
 * @param life the thin line that says that the thread exists
 * @param bars path data; may be empty
 */
public record LaneDrawing(
        String id,
        String name,
        String row,
        Shape life,
        List<Shape> openGround,
        List<Shape> ground,
        String bars,
        List<Shape> openWaits,
        List<Shape> waits) {}
