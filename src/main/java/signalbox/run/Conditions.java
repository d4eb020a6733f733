package signalbox.run;

/**
 * Under which conditions a run was timed; stated with every figure.
 *
 * @param others how many other runs were under way when this one started
 * @param warmJvm whether a waiting spare was used; otherwise the JVM was started for this run
 * @param cores processors available to the JVM
 * @param java version of the runner's JVM
 */
public record Conditions(int others, boolean warmJvm, int cores, String java) {}
