package signalbox.wire;

import java.io.IOException;

/** Bytes that are no message of this version. The message is one sentence that a reader may see. */
public final class WireException extends IOException {

    private static final long serialVersionUID = 1;

    public WireException(String sentence) {
        super(sentence);
    }
}
