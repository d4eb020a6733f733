package signalbox.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes whoever holds it the host of a room: the end of the host link. Only its hash is kept. Immutable and
 * thread-safe.
 *
 * @param text random, 128 bits or more
 */
public record HostSecret(String text) {

    /** SHA-256 in hexadecimal digits; enough for a secret that cannot be guessed. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether that is the hash of this secret. */
    public boolean hasHash(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret itself: what is printed by mistake must not open a room. */
    @Override
    public String toString() {
        return "HostSecret";
    }
}
