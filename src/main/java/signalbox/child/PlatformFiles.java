package signalbox.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the JDK, looked up once: they do not change, and a compact source imports all of {@code java.base},
 * which is half of what its compilation costs. Holds what was asked for as long as it lives: some 5 MB. For one thread
 * at a time.
 */
final class PlatformFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private record Folder(Location location, String packageName, Set<JavaFileObject.Kind> kinds) {}

    /** A class of the JDK that is read from its file once. */
    private static final class PlatformClass extends ForwardingJavaFileObject<JavaFileObject> {
        private final String binaryName;
        private byte @Nullable [] bytes;

        PlatformClass(JavaFileObject file, String binaryName) {
            super(file);
            this.binaryName = binaryName;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            if (bytes == null) {
                try (InputStream in = super.openInputStream()) {
                    bytes = in.readAllBytes();
                }
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    private final Map<Folder, List<JavaFileObject>> listed = new HashMap<>();

    PlatformFiles(JavaFileManager files) {
        super(files);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (recurse) {
            return super.list(location, packageName, kinds, true);
        }
        Folder folder = new Folder(location, packageName, Set.copyOf(kinds));
        List<JavaFileObject> known = listed.get(folder);
        if (known == null) {
            known = look(folder);
            listed.put(folder, known);
        }
        return known;
    }

    private List<JavaFileObject> look(Folder folder) throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        for (JavaFileObject file : super.list(folder.location(), folder.packageName(), folder.kinds(), false)) {
            String name = super.inferBinaryName(folder.location(), file);
            found.add(name == null ? file : new PlatformClass(file, name));
        }
        return List.copyOf(found);
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof PlatformClass known ? known.binaryName : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }
}
