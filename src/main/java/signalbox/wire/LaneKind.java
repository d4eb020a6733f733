package signalbox.wire;

/** What a lane of the picture stands for. */
public enum LaneKind {
    PLATFORM,
    VIRTUAL,
    /** A platform thread that virtual threads are mounted on. */
    CARRIER,
    /** A process that is not one of ours inside: only its start and end are known. */
    PROCESS
}
