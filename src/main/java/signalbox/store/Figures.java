package signalbox.store;

import java.math.BigDecimal;

/** Numbers as readers write them. */
final class Figures {

    private Figures() {}

    /** Without an exponent or needless zeros: 2.5, 300. */
    static String text(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
