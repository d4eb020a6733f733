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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Stylesheets, scripts and pictures of the site itself, held in memory under URLs that carry a hash of them all: what
 * a URL answers never changes, so browsers may keep it for ever. Immutable and thread-safe.
 */
public final class Assets {

    private static final String LANDMARK = "/static/css/site.css";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private final SortedMap<String, byte[]> files;
    private final String version;

    private Assets(SortedMap<String, byte[]> files) {
        this.files = files;
        this.version = hash(files);
    }

    /** Reads the files that are built in: from the jar, or from the build's output folder. */
    public static Assets builtIn() {
        URL landmark = Assets.class.getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("The build left out the folder static.");
        }
        try {
            URI uri = landmark.toURI();
            if (!uri.getScheme().equals("jar")) {
                return from(Path.of(uri).resolve("../..").normalize());
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return from(jar.getPath("/static"));
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("The folder static cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Reads the files of a folder, with htmx beside them. */
    public static Assets from(Path root) {
        try {
            return read(root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Assets read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        files.put("js/htmx.min.js", library(HTMX));
        return new Assets(files);
    }

    /** The path of an asset's URL. */
    String url(String path) {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("There is no asset " + path);
        }
        return "/assets/" + version + "/" + path;
    }

    /** The bytes of an asset; empty if there is none, or if the version is another one. */
    Optional<byte[]> find(String askedVersion, String path) {
        return askedVersion.equals(version) ? Optional.ofNullable(files.get(path)) : Optional.empty();
    }

    /** Media type by the name's ending. */
    static String mediaType(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] library(String resource) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing " + resource);
            }
            return in.readAllBytes();
        }
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
