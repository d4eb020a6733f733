package signalbox.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who looks at the room. */
enum Audience {
    /** Each by themselves, on a page of their own. */
    MEMBER,
    /** All together, on the wall. */
    SCREEN,
    HOST;

    /** As a stream's address says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word))
                .findFirst();
    }
}
