package signalbox.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One stylesheet, script or picture. Immutable; nobody changes the bytes. */
final class Asset {

    private final String mediaType;
    private final Map<Encoding, byte[]> forms = new EnumMap<>(Encoding.class);

    /**
     * @param mediaType of its Content-Type
     * @param plain its bytes as they are
     * @param packed the same, compressed ahead of time; empty where the build has not done so
     */
    Asset(String mediaType, byte[] plain, Map<Encoding, byte[]> packed) {
        this.mediaType = mediaType;
        forms.putAll(packed);
        forms.put(Encoding.IDENTITY, plain);
    }

    String mediaType() {
        return mediaType;
    }

    /** The encodings that it is there in. */
    Set<Encoding> encodings() {
        return Set.copyOf(forms.keySet());
    }

    /** Its bytes in one of its encodings. */
    byte[] in(Encoding encoding) {
        byte[] form = forms.get(encoding);
        if (form == null) {
            throw new IllegalArgumentException("Not there in " + encoding);
        }
        return form;
    }
}
