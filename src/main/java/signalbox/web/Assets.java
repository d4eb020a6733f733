package signalbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stylesheets, scripts and pictures of the site itself, held in memory under URLs that carry a hash of them all: what
 * a URL answers never changes, so browsers may keep it for ever. Those that are built in come with compressed forms
 * that the build made, each found by the digest of what it was made from: one that is out of date is not found.
 * Immutable and thread-safe.
 */
public final class Assets {

    private static final String LANDMARK = "/static/" + StyleBundle.MAIN;
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2");

    /** Endings of files that compress; the others are compressed in themselves. */
    private static final Set<String> TEXTS = Set.of("css", "js", "svg");

    private final SortedMap<String, Asset> assets = new TreeMap<>();
    private final String version;

    /** @param packed folder of compressed forms; empty if there are none */
    private Assets(SortedMap<String, byte[]> files, Optional<Path> packed) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] plain = file.getValue();
            String digest = Digests.of(plain);
            all.append(file.getKey()).append(' ').append(digest).append('\n');
            Map<Encoding, byte[]> forms = packed.isPresent() ? forms(packed.get(), digest) : Map.of();
            String type = TYPES.getOrDefault(ending(file.getKey()), "application/octet-stream");
            assets.put(file.getKey(), new Asset(type, plain, forms));
        }
        this.version = Digests.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the files that are built in, from the jar or from the build's output folder, with all stylesheets in one.
     *
     * @throws IllegalStateException if the build left them out
     */
    public static Assets builtIn() {
        URL landmark = Assets.class.getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("The build left out the folder static.");
        }
        try {
            URI uri = landmark.toURI();
            if (!uri.getScheme().equals("jar")) {
                return bundled(Path.of(uri).resolve("../..").normalize());
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return bundled(jar.getPath("/static"));
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("The folder static cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Assets bundled(Path root) throws IOException {
        SortedMap<String, byte[]> files = read(root);
        files.put(StyleBundle.MAIN, StyleBundle.of(files));
        return new Assets(files, Optional.of(root.resolveSibling("packed")));
    }

    /** Reads the files of a folder, with the libraries beside them: each as it is, for those who write them. */
    public static Assets from(Path root) {
        try {
            return new Assets(read(root), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        files.put("js/htmx.min.js", library(HTMX));
        for (Map.Entry<String, String> module : EditorModules.assets().entrySet()) {
            files.put(module.getKey(), library(module.getValue()));
        }
        return files;
    }

    private static Map<Encoding, byte[]> forms(Path packed, String digest) throws IOException {
        Map<Encoding, byte[]> forms = new EnumMap<>(Encoding.class);
        for (Encoding encoding : Set.of(Encoding.BROTLI, Encoding.GZIP)) {
            Path form = packed.resolve(digest + "." + encoding.token());
            if (Files.exists(form)) {
                forms.put(encoding, Files.readAllBytes(form));
            }
        }
        return forms;
    }

    /** The path of an asset's URL. */
    String url(String path) {
        if (!assets.containsKey(path)) {
            throw new IllegalArgumentException("There is no asset " + path);
        }
        return "/assets/" + version + "/" + path;
    }

    /** An asset; empty if there is none, or if the version is another one. */
    Optional<Asset> find(String askedVersion, String path) {
        return askedVersion.equals(version) ? Optional.ofNullable(assets.get(path)) : Optional.empty();
    }

    /** What the build is to compress, by the names of the compressed forms without their endings. */
    public Map<String, byte[]> texts() {
        return assets.entrySet().stream()
                .filter(asset -> TEXTS.contains(ending(asset.getKey())))
                .map(asset -> asset.getValue().in(Encoding.IDENTITY))
                .collect(Collectors.toMap(Digests::of, plain -> plain, (one, same) -> one));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static byte[] library(String resource) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing " + resource);
            }
            return in.readAllBytes();
        }
    }
}
