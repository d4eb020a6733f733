package signalbox;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** A QR code drawn with half blocks, two rows of it in a line of text. Stateless. */
final class TerminalQr {

    /** Empty modules that readers of codes need around one; the standard asks for four, phones are content with two. */
    private static final int MARGIN = 2;

    private TerminalQr() {}

    /** The lines; what is light in the code is drawn, as most terminals are dark. */
    static List<String> of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        List<String> lines = new ArrayList<>();
        for (int y = -MARGIN; y < code.size + MARGIN; y += 2) {
            StringBuilder line = new StringBuilder();
            for (int x = -MARGIN; x < code.size + MARGIN; x++) {
                line.append(block(isLight(code, x, y), isLight(code, x, y + 1)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The last line of a code may have a lower half that is not its own. */
    private static boolean isLight(QrCode code, int x, int y) {
        return y < code.size + MARGIN && !code.getModule(x, y);
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
