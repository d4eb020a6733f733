package signalbox.wire;

import java.util.List;
import java.util.Map;

/**
 * What the site tells a child. Each may be told to {@link Confine} itself first; then a runner gets exactly one {@link
 * Execute}, a compiler any number of {@link Compile}.
 */
public sealed interface Order {

    /**
     * Run this program, once.
     *
     * @param mainClass binary name of the class whose {@code main} is started as {@code java} would
     * @param properties system properties, set just before {@code main}
     * @param arguments what {@code main(String[])} gets, if it takes any
     * @param traced whether the classes are woven; an untraced run has output but no picture
     * @param practiceDelayMillis how long the practice site takes for an answer; −1 if the program needs no such site
     * @param laidOut whether the classes are also written to the folder that {@code java.class.path} names, for
     *     programs that start processes of themselves
     * @param carriers parallelism of the virtual thread scheduler; 0 leaves it as the JVM chose
     */
    record Execute(
            String mainClass,
            List<ClassBytes> classes,
            Map<String, String> properties,
            List<String> arguments,
            boolean traced,
            int practiceDelayMillis,
            boolean laidOut,
            int carriers)
            implements Order {}

    /**
     * Compile these sources together.
     *
     * @param id comes back in the answer
     * @param woven whether waits are to be noted
     */
    record Compile(long id, List<SourceFile> sources, boolean woven) implements Order {}

    /**
     * Bind yourself, with all your threads and for good: a compiler at once, a runner when all that it does itself is
     * done and the program is about to begin. From then on the working folder cannot be written to either.
     *
     * @param limits the kernel's limits on resources, by their numbers
     * @param filter over system calls, one instruction each
     * @param self number that stands in an instruction for the child's process id
     */
    record Confine(Map<Integer, Long> limits, List<Long> filter, int self) implements Order {}
}
