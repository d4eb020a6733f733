package signalbox.wire;

/** What a thread was doing during a span of time. */
public enum SpanKind {
    /** Inside a task and not known to wait. How much of it had a core is told by {@link Report.CpuSampled}. */
    WORKING,
    /** Started or submitted, but not yet on a core or carrier. */
    READY,
    /** Waiting for a socket, a file, another process's output. */
    IO,
    /** Waiting for a lock or monitor that another thread holds. */
    LOCK,
    /** Waiting for another thread: a result, a signal, an element, a permit, its end. */
    THREAD,
    /** In a timed sleep. */
    SLEEPING,
    /** A process between its start and the first instruction of its program. */
    STARTING
}
