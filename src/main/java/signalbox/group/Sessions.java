package signalbox.group;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes sessions as text that nobody else can make, and reads it: {@code m.ROOM.MEMBER.PASS.SIGNATURE} for members,
 * {@code h} for hosts, {@code w} for those who wait. Whether a session still holds is for the room to say. Immutable
 * and thread-safe.
 */
public final class Sessions {

    /** Length of a key, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM =
            Pattern.compile("(([mhw])\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,9}))\\.([\\w-]{43})");

    private final SecretKeySpec key;

    /**
     * Sessions that are signed with that key.
     *
     * @param key random, {@value #KEY_BYTES} bytes
     */
    public Sessions(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** As the value of a cookie. */
    public String write(Session session) {
        String claim = switch (session) {
            case Session.OfMember(long room, long number, int pass) -> "m." + room + "." + number + "." + pass;
            case Session.OfHost(long room, int pass) -> "h." + room + ".0." + pass;
            case Session.Waiting(long room, long number) -> "w." + room + "." + number + ".0";
        };
        return claim + "." + signature(claim);
    }

    /** The session; empty if the text was not written with this key. */
    public Optional<Session> read(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || !isSigned(form.group(1), form.group(6))) {
            return Optional.empty();
        }
        return Optional.of(session(form));
    }

    private static Session session(MatchResult form) {
        long room = Long.parseLong(form.group(3));
        long number = Long.parseLong(form.group(4));
        int pass = Integer.parseInt(form.group(5));
        return switch (form.group(2)) {
            case "m" -> new Session.OfMember(room, number, pass);
            case "h" -> new Session.OfHost(room, pass);
            default -> new Session.Waiting(room, number);
        };
    }

    private boolean isSigned(String claim, String signature) {
        return MessageDigest.isEqual(
                signature(claim).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
