package signalbox.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The modules of the code editor: where the build has them, and how a page's scripts name them. Stateless. */
final class EditorModules {

    private static final String ROOT = "/META-INF/resources/_static/";

    /** What a script imports → its file among the libraries. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("@codemirror/state", "at/codemirror/state/6.6.0/dist/index.js"),
            Map.entry("@codemirror/view", "at/codemirror/view/6.41.0/dist/index.js"),
            Map.entry("@codemirror/commands", "at/codemirror/commands/6.10.3/dist/index.js"),
            Map.entry("@codemirror/language", "at/codemirror/language/6.12.3/dist/index.js"),
            Map.entry("@codemirror/lang-java", "lang-java/6.0.2/dist/index.js"),
            Map.entry("@codemirror/lint", "at/codemirror/lint/6.9.5/dist/index.js"),
            Map.entry("@lezer/common", "at/lezer/common/1.5.1/dist/index.js"),
            Map.entry("@lezer/highlight", "highlight/1.2.3/dist/index.js"),
            Map.entry("@lezer/lr", "at/lezer/lr/1.4.8/dist/index.js"),
            Map.entry("@lezer/java", "java/1.1.3/dist/index.js"),
            Map.entry("@marijn/find-cluster-break", "find-cluster-break/1.0.2/src/index.js"),
            Map.entry("style-mod", "style-mod/4.1.3/src/style-mod.js"),
            Map.entry("w3c-keyname", "w3c-keyname/2.2.8/index.js"),
            Map.entry("crelt", "crelt/1.0.6/index.js"));

    private EditorModules() {}

    /** Path among the assets → resource of the library. */
    static Map<String, String> assets() {
        Map<String, String> assets = new TreeMap<>();
        FILES.forEach((name, file) -> assets.put(asset(name), ROOT + file));
        return assets;
    }

    /** The element that tells a page's scripts where each module is. */
    static String importMap(UnaryOperator<String> url) {
        return "<script type=\"importmap\">" + json(url) + "</script>";
    }

    /** How a content security policy names that element's text. */
    static String hash(UnaryOperator<String> url) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(json(url).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String json(UnaryOperator<String> url) {
        Map<String, String> imports = new TreeMap<>();
        FILES.keySet().forEach(name -> imports.put(name, url.apply(asset(name))));
        return JsonMapper.shared().writeValueAsString(Map.of("imports", imports));
    }

    private static String asset(String name) {
        return "js/editor/" + name.replace("@", "").replace('/', '-') + ".js";
    }
}
