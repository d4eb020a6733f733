package signalbox.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import signalbox.wire.ClassBytes;

/** Keeps the classes of one compilation in memory. Closing leaves the platform's files open for the next one. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private final Map<String, ClassFile> written = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager platform) {
        super(platform);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return written.computeIfAbsent(name, ClassFile::new);
    }

    /** In the order in which they were written. */
    List<ClassBytes> classes() {
        return written.entrySet().stream()
                .map(entry ->
                        new ClassBytes(entry.getKey(), entry.getValue().bytes.toByteArray()))
                .toList();
    }

    @Override
    public void close() {
        written.clear();
    }
}
