package signalbox.child;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;
import signalbox.wire.SourceFile;

/** A source file that the compiler reads from memory. Immutable. */
final class MemorySource extends SimpleJavaFileObject {

    private final SourceFile source;

    MemorySource(SourceFile source) {
        super(URI.create("memory:///" + source.name()), Kind.SOURCE);
        this.source = source;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    @Override
    public String getName() {
        return source.name();
    }
}
