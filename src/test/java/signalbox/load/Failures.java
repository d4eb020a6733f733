package signalbox.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What must not have been, told one by one. Thread-safe. */
final class Failures {

    private final List<String> all = new CopyOnWriteArrayList<>();

    void add(String sentence) {
        all.add(sentence);
    }

    void unless(boolean right, String sentence) {
        if (!right) {
            add(sentence);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
