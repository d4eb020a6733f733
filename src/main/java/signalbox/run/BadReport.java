package signalbox.run;

/** A child told what cannot be: its channel is not to be trusted any more. The message is a sentence for the reader. */
final class BadReport extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadReport(String sentence) {
        // No stack trace: a child can make as many of these as it likes, and where it was noticed says nothing.
        super(sentence, null, false, false);
    }
}
