package signalbox.run;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Names nobody can guess: 128 random bits as 26 characters of lower-case base 32 (RFC 4648). Thread-safe. */
public final class RandomIds implements Supplier<String> {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 128;
    private static final int BITS_A_DIGIT = 5;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bits = new byte[BITS / 8];
        random.nextBytes(bits);
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte octet : bits) {
            held = (held << 8) | (octet & 0xff);
            for (count += 8; count >= BITS_A_DIGIT; count -= BITS_A_DIGIT) {
                text.append(DIGITS.charAt((held >> (count - BITS_A_DIGIT)) & 31));
            }
            held &= (1 << count) - 1;
        }
        return text.append(DIGITS.charAt((held << (BITS_A_DIGIT - count)) & 31)).toString();
    }
}
