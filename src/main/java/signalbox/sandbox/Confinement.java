package signalbox.sandbox;

import java.util.List;
import java.util.Map;

/**
 * What a child binds itself by, all its threads, just before a stranger's program begins in it. Empty where there is
 * no sandbox.
 *
 * @param limits the kernel's limits on resources, by their numbers
 * @param filter over system calls, one instruction each, in which the child puts its own id for {@link #SELF}
 */
public record Confinement(Map<Integer, Long> limits, List<Long> filter) {

    /** Stands in a filter for the id of the process that installs it. */
    public static final int SELF = SeccompRule.ArgumentTest.SELF;

    /** Nothing. */
    public static final Confinement NONE = new Confinement(Map.of(), List.of());

    public Confinement {
        limits = Map.copyOf(limits);
        filter = List.copyOf(filter);
    }

    /** Whether it binds nothing. */
    public boolean isNone() {
        return filter.isEmpty();
    }
}
