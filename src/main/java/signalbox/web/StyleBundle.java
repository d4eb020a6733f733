package signalbox.web;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stylesheet made of many, so that a page asks for one file before it shows instead of for fifteen. The main sheet
 * says by {@code @import "name.css" layer(name);} which there are, in what order and in which layers; browsers can read it
 * as it is, too.
 */
final class StyleBundle {

    static final String MAIN = "css/main.css";

    private static final Pattern IMPORT = Pattern.compile("@import \"([\\w-]+\\.css)\" layer\\((\\w+)\\);");

    private StyleBundle() {}

    /**
     * The main sheet with every import replaced by what it imports.
     *
     * @throws IllegalStateException if it imports a sheet that there is not
     */
    static byte[] of(SortedMap<String, byte[]> files) {
        byte[] main = files.get(MAIN);
        if (main == null) {
            throw new IllegalStateException("There is no " + MAIN);
        }
        Matcher imports = IMPORT.matcher(text(main));
        return imports.replaceAll(found -> Matcher.quoteReplacement(
                        "@layer " + found.group(2) + " {\n" + sheet(files, found.group(1)) + "}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sheet(SortedMap<String, byte[]> files, String name) {
        byte[] sheet = files.get("css/" + name);
        if (sheet == null) {
            throw new IllegalStateException(MAIN + " imports " + name + ", which there is not");
        }
        return text(sheet);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
