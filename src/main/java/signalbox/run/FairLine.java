package signalbox.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Those who wait, taken round-robin over readers, and first come first served for each reader: whoever asks for much
 * waits behind everybody who asks for little. Not thread-safe.
 */
final class FairLine<T> {

    /** In the order of their turns. Nobody has an empty queue. */
    private final Map<ReaderId, Queue<T>> byReader = new LinkedHashMap<>();

    void add(ReaderId reader, T item) {
        byReader.computeIfAbsent(reader, key -> new ArrayDeque<>()).add(item);
    }

    /** Takes it out because its turn came: that reader's next turn comes after everybody else's. */
    boolean take(ReaderId reader, T item) {
        Queue<T> own = byReader.get(reader);
        if (own == null || !own.remove(item)) {
            return false;
        }
        byReader.remove(reader);
        if (!own.isEmpty()) {
            byReader.put(reader, own);
        }
        return true;
    }

    /** Takes it out without a turn. */
    boolean remove(ReaderId reader, T item) {
        Queue<T> own = byReader.get(reader);
        if (own == null || !own.remove(item)) {
            return false;
        }
        if (own.isEmpty()) {
            byReader.remove(reader);
        }
        return true;
    }

    /** All, in the order in which their turns come. */
    List<T> order() {
        List<T> order = new ArrayList<>();
        List<Iterator<T>> round = new ArrayList<>();
        byReader.values().forEach(own -> round.add(own.iterator()));
        while (!round.isEmpty()) {
            for (Iterator<Iterator<T>> readers = round.iterator(); readers.hasNext(); ) {
                Iterator<T> own = readers.next();
                if (own.hasNext()) {
                    order.add(own.next());
                } else {
                    readers.remove();
                }
            }
        }
        return order;
    }

    int size() {
        return byReader.values().stream().mapToInt(Queue::size).sum();
    }

    int size(ReaderId reader) {
        Queue<T> own = byReader.get(reader);
        return own == null ? 0 : own.size();
    }
}
