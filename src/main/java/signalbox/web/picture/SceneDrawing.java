package signalbox.web.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a picture: frame, time axis, and either lanes or a stacked area.
 *
 * @param id prefix of its ids
 * @param label of the picture as a whole, for those who do not see it
 * @param viewBox of the part that is scaled: milliseconds and rows
 */
public record SceneDrawing(
        String id,
        String label,
        Axis time,
        String viewBox,
        List<Rows.Label> labels,
        List<LaneDrawing> lanes,
        @Nullable AreaDrawing area) {}
