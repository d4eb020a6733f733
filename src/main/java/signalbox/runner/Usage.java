package signalbox.runner;

/**
 * What a run takes at an instant, over its process and all that it started, as the operating system tells it (so the
 * program has no say in it). What the child had before the program's start (threads of the JVM itself, the practice
 * site) is taken off. All zero where there is no {@code /proc}.
 *
 * @param threads native threads; the JVM's own come and go by a few
 * @param processes that the program started and that are alive
 * @param openFiles descriptors, over all processes
 * @param residentBytes memory in use, of everything, the JVM included
 */
public record Usage(int threads, int processes, int openFiles, long residentBytes) {

    /** Nothing is known, or nothing is left. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);
}
