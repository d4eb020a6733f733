package signalbox.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.wire.Diagnostic;

/** Where a class of the JDK is that a program uses and does not import. Stateless. */
final class Imports {

    private static final Pattern CLASS =
            Pattern.compile("symbol: +(?:class|variable) ([A-Z]\\w{0,60})\\s+location: (?!package)");

    /** Those whose classes concurrent programs use. */
    private static final List<String> PACKAGES = List.of(
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.stream",
            "java.io",
            "java.net",
            "java.net.http",
            "java.nio.file",
            "java.nio.charset",
            "java.time");

    private Imports() {}

    /** The import that is missing, if that is what is wrong. */
    static Optional<String> missing(Diagnostic error) {
        Matcher unknown = CLASS.matcher(error.message());
        if (!error.code().startsWith("compiler.err.cant.resolve") || !unknown.find()) {
            return Optional.empty();
        }
        String name = unknown.group(1);
        return PACKAGES.stream()
                .map(inside -> inside + "." + name)
                .filter(Imports::exists)
                .findFirst()
                .map(found -> "An import is missing: write “import " + found + ";” at the top of the file.");
    }

    private static boolean exists(String className) {
        try {
            // Without running any of its code.
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}
