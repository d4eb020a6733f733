package signalbox.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import signalbox.run.ReaderId;

/**
 * What is kept of readers. Each method that writes answers whether it is on the disk now; where the database cannot be
 * used, {@link Store#trouble()} says why. Thread-safe.
 */
public final class Journal {

    private final Store store;
    private final InstantSource clock;

    public Journal(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All that is kept of that reader; nothing where the database cannot be used. */
    public Progress of(ReaderId reader) {
        return store.read(
                Progress.NONE,
                handle -> ReaderTable.find(handle, reader)
                        .map(number -> progress(handle, number))
                        .orElse(Progress.NONE));
    }

    /** What comes again of that progress, by now. */
    public Reviews reviews(Progress progress) {
        return Reviews.of(progress, clock.instant());
    }

    private static Progress progress(Handle handle, long reader) {
        return new Progress(LessonTable.of(handle, reader), RunTable.of(handle, reader), ReplyTable.of(handle, reader));
    }

    /** The reader opened that lesson. */
    public boolean opened(ReaderId reader, String lesson) {
        return write(reader, (handle, number) -> LessonTable.seen(handle, number, lesson, now()));
    }

    /** The reader is at that place of that lesson: an anchor, or empty for its top. */
    public boolean stoppedAt(ReaderId reader, String lesson, String place) {
        return write(reader, (handle, number) -> LessonTable.seenAt(handle, number, lesson, place, now()));
    }

    /** The reader reached the end of that lesson. */
    public boolean read(ReaderId reader, String lesson) {
        return write(reader, (handle, number) -> LessonTable.read(handle, number, lesson, now()));
    }

    /** The reader answered that question with that choice. */
    public boolean answered(ReaderId reader, String lesson, String question, String said, Verdict verdict) {
        return said(
                reader, new Reply(lesson, question, Reply.Kind.QUESTION, said, clock.instant(), Optional.of(verdict)));
    }

    /** The reader chose that way of an exercise, to be run. */
    public boolean chose(ReaderId reader, String lesson, String lab, String way, Verdict verdict) {
        return said(reader, new Reply(lesson, lab, Reply.Kind.CHOICE, way, clock.instant(), Optional.of(verdict)));
    }

    /** The reader predicted that; it is put to the test by the next runs. */
    public boolean predicted(ReaderId reader, String lesson, String prediction, String said) {
        return said(
                reader, new Reply(lesson, prediction, Reply.Kind.PREDICTION, said, clock.instant(), Optional.empty()));
    }

    private boolean said(ReaderId reader, Reply reply) {
        return write(reader, (handle, number) -> {
            ReplyTable.removeOpen(handle, number, reply.lesson(), reply.block());
            ReplyTable.add(handle, number, reply);
            ReplyTable.trim(handle, number);
            LessonTable.seenAt(handle, number, reply.lesson(), reply.kind().anchor(reply.block()), now());
        });
    }

    /**
     * A run that the reader asked for is over, unless they wanted to be forgotten meanwhile.
     *
     * @param predictions that the run may put to the test
     */
    boolean ran(ReaderId reader, KeptRun run, List<Settling> predictions) {
        return store.write(handle -> ReaderTable.find(handle, reader).ifPresent(number -> {
            RunTable.add(handle, number, run);
            RunTable.trim(handle, number);
            predictions.forEach(prediction -> settle(handle, number, run, prediction));
        }));
    }

    private static void settle(Handle handle, long reader, KeptRun run, Settling prediction) {
        Progress now = progress(handle, reader);
        now.latest(prediction.lesson(), prediction.prediction().id())
                .filter(reply -> reply.verdict().isEmpty())
                .ifPresent(open -> prediction
                        .settle(open, run, now.runs())
                        .ifPresent(verdict -> ReplyTable.settle(handle, reader, open, verdict)));
    }

    /** Takes over what another copy of a reader's progress says: all of it or nothing. */
    public boolean merge(ReaderId reader, Progress other) {
        return write(reader, (handle, number) -> {
            other.lessons().forEach(lesson -> LessonTable.merge(handle, number, lesson));
            other.runs().forEach(run -> RunTable.add(handle, number, run));
            other.replies().forEach(reply -> ReplyTable.add(handle, number, reply));
            RunTable.trim(handle, number);
            ReplyTable.trim(handle, number);
        });
    }

    /** Nothing is kept of that reader any more; runs that others asked for as well stay, and are theirs. */
    public boolean forget(ReaderId reader) {
        return store.write(handle -> {
            ReaderTable.remove(handle, reader);
            LogTable.dropUnasked(handle);
        });
    }

    /** Writes something of a reader, given their number. */
    @FunctionalInterface
    private interface Writing {
        void write(Handle handle, long reader);
    }

    private boolean write(ReaderId reader, Writing writing) {
        return store.write(handle -> writing.write(handle, ReaderTable.findOrAdd(handle, reader, now())));
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }
}
