package signalbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signalbox.Config.WrongSetting;

/** Reads typed values from an environment and remembers which names were asked for. Not thread-safe. */
final class Settings {

    /** No control characters, nor such as turn the direction of writing. */
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}]+");

    private final Map<String, String> environment;
    private final Set<String> known = new TreeSet<>();

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** All names asked for so far. */
    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** The value, without blanks around it; empty if not set or blank. */
    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Something to be read by people: no more than that many characters, none of which steers a screen. */
    Optional<String> title(String name, int longest) {
        Optional<String> text = text(name);
        text.filter(value ->
                        value.length() > longest || !PRINTABLE.matcher(value).matches())
                .ifPresent(value -> {
                    throw wrong(name, value, "1 to " + longest + " characters of text");
                });
        return text;
    }

    int number(String name, int min, int max, int preset) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return preset;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (min <= value && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, text.get(), "a whole number from " + min + " to " + max);
        }
        throw wrong(name, text.get(), "a whole number from " + min + " to " + max);
    }

    /** One of the constants, written in any case. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E preset) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return preset;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.get()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        text.get(),
                        "one of "
                                + Stream.of(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** Scheme, host and perhaps port of a web site; a path would not be honoured, so it is refused. */
    Optional<URI> url(String name) {
        return text(name).map(value -> {
            try {
                URI uri = new URI(value);
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath());
                if (web && uri.getHost() != null && bare && uri.getRawQuery() == null) {
                    return uri;
                }
            } catch (URISyntaxException notAUrl) {
                throw wrong(name, value, "an address such as https://signalbox.example.org, without a path");
            }
            throw wrong(name, value, "an address such as https://signalbox.example.org, without a path");
        });
    }

    Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException notAPath) {
                throw wrong(name, value, "a path");
            }
        });
    }

    Optional<Path> folder(String name) {
        Optional<Path> path = path(name);
        path.ifPresent(folder -> {
            if (!Files.isDirectory(folder)) {
                throw wrong(name, folder.toString(), "a folder that exists");
            }
        });
        return path;
    }

    private static WrongSetting wrong(String name, String value, String allowed) {
        return new WrongSetting(name + " is \"" + value + "\" but must be " + allowed + ".");
    }
}
