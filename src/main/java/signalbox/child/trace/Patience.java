package signalbox.child.trace;

/** For how long a thread is ready to wait. */
enum Patience {
    /** Until it gets what it waits for. */
    ENDLESS,
    /** The same, unless somebody interrupts it. */
    INTERRUPTIBLE,
    /** For a time of its own choice, or not at all. */
    LIMITED
}
