package signalbox.child.weave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signalbox.wire.CallSite;

/** Numbers the places where a program may wait. Used by one thread. */
final class Sites {

    private final Map<CallSite, Integer> ids = new LinkedHashMap<>();

    /** The same number for the same place. */
    int id(CallSite site) {
        Integer known = ids.putIfAbsent(site, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /** By number. */
    List<CallSite> inOrder() {
        return List.copyOf(ids.keySet());
    }
}
