package signalbox.child.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * The lines of a source that is read while they are consumed: each line is a wait, what is done with it is not. Used
 * by one thread at a time, as spliterators are.
 */
final class NotedLines implements Spliterator<String> {

    private final Spliterator<String> lines;
    private final Object source;
    private final int site;

    private NotedLines(Spliterator<String> lines, Object source, int site) {
        this.lines = lines;
        this.source = source;
        this.site = site;
    }

    /** The same stream with its waits noted; closing it closes the given one. */
    static Stream<String> of(Stream<String> stream, Object source, int site) {
        boolean parallel = stream.isParallel();
        Spliterator<String> lines = new NotedLines(stream.spliterator(), source, site);
        return StreamSupport.stream(lines, parallel).onClose(stream::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
        List<String> line = new ArrayList<>(1);
        if (!read(line)) {
            return false;
        }
        action.accept(line.getFirst());
        return true;
    }

    private boolean read(List<String> line) {
        Trace.begin(SpanKind.IO, site, source);
        try {
            return lines.tryAdvance(line::add);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Override
    public @Nullable Spliterator<String> trySplit() {
        Spliterator<String> part = lines.trySplit();
        return part == null ? null : new NotedLines(part, source, site);
    }

    @Override
    public long estimateSize() {
        return lines.estimateSize();
    }

    @Override
    public int characteristics() {
        return lines.characteristics();
    }

    @Override
    public Comparator<? super String> getComparator() {
        return lines.getComparator();
    }
}
