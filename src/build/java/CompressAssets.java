import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import signalbox.web.Assets;
import signalbox.web.Encoding;

/**
 * A step of the build: compresses the site's own files as small as they get, once, so that the site spends no time on it
 * and can start at once. What it made before and what has not changed stays.
 *
 * <p>Run as {@code java -cp CLASSES src/build/java/CompressAssets.java FOLDER}; the folder is to lie beside
 * {@code static}.
 */
final class CompressAssets {

    private static final Encoder.Parameters SMALLEST =
            new Encoder.Parameters().setQuality(11).setMode(Encoder.Mode.TEXT);

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, byte[]> texts = Assets.builtIn().texts();
        Set<Path> wanted = new TreeSet<>();
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            wanted.add(write(folder, text, Encoding.GZIP));
            if (Brotli4jLoader.isAvailable()) {
                wanted.add(write(folder, text, Encoding.BROTLI));
            }
        }
        if (!Brotli4jLoader.isAvailable()) {
            System.err.println("The site's files are compressed by gzip alone: there is no Brotli for this system.");
        }
        removeAllBut(wanted, folder);
    }

    private static Path write(Path folder, Map.Entry<String, byte[]> text, Encoding encoding) throws IOException {
        Path file = folder.resolve(text.getKey() + "." + encoding.token());
        if (!Files.exists(file)) {
            Files.write(file, compressed(text.getValue(), encoding));
        }
        return file;
    }

    private static byte[] compressed(byte[] plain, Encoding encoding) throws IOException {
        return switch (encoding) {
            case BROTLI -> Encoder.compress(plain, SMALLEST);
            case GZIP -> gzip(plain);
            case IDENTITY -> plain;
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static void removeAllBut(Set<Path> wanted, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(file -> !wanted.contains(file)).forEach(CompressAssets::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
