package signalbox.run;

import java.util.regex.Pattern;

/**
 * Who asks for a run, as far as the queue's fairness needs to know: a random id from a cookie.
 *
 * @param text opaque
 */
public record ReaderId(String text) {

    private static final Pattern RANDOM = Pattern.compile("[a-z2-7]{26}");

    /** Whether it has the form that {@link RandomIds} makes, so that it may be a reader's and not one of our own. */
    public boolean isRandom() {
        return RANDOM.matcher(text).matches();
    }
}
