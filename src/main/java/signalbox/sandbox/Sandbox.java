package signalbox.sandbox;

import java.io.IOException;
import java.util.List;

/** How children are kept in. Thread-safe. */
public sealed interface Sandbox permits Bubblewrap, Landlocked, Unconfined {

    /** Its name, for whoever runs the site. */
    String name();

    /**
     * Starts a child within it; must be called on a platform thread. The child's folder becomes the child's. Whoever
     * waits for the end of the process does so on a platform thread, too.
     */
    Sandboxed start(Launch launch) throws IOException;

    /** Nothing is left of that child: its user can be another one's. */
    void ended(Sandboxed child);

    /** What a child binds itself by before a program of that profile begins. */
    Confinement confinement(Profile profile, int heapMegabytes);

    /** So many for {@link Launch#ports()} where children share the machine's network, otherwise none. */
    List<Integer> freePorts(int count) throws IOException;

    /** Whether a hostile program of that profile is kept in, so that readers may change it. */
    boolean holds(Profile profile);

    /** What is in force and what is not, in the order of importance. */
    List<Layer> layers();
}
