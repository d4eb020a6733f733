package signalbox.wire;

/** Which of a program's two streams a line was printed to. */
public enum OutputStreamKind {
    OUT,
    ERR
}
