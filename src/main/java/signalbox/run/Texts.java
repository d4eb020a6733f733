package signalbox.run;

/** Texts that came from a child: bounded, and without characters that could upset a page or a log. */
final class Texts {

    /** Longest name of a thread, command or detail, in UTF-16 code units. */
    static final int NAME = 160;

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** At most so many characters, the last of them an ellipsis if there were more. */
    static String bounded(String text, int atMost) {
        return clean(text.length() <= atMost ? text : text.substring(0, atMost - 1) + '…');
    }

    /** Control characters but the tab, and halves of surrogate pairs, are replaced. */
    private static String clean(String text) {
        int bad = firstBad(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        while (bad >= 0) {
            clean.setCharAt(bad, REPLACEMENT);
            bad = firstBad(clean, bad + 1);
        }
        return clean.toString();
    }

    private static int firstBad(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit) || (Character.isISOControl(unit) && unit != '\t')) {
                return i;
            }
        }
        return -1;
    }
}
