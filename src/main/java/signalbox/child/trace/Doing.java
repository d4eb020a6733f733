package signalbox.child.trace;

/** What a thread seems to do, as the sampler sees it. */
enum Doing {
    WORKING,
    WAITING,
    NOTHING_KNOWN
}
