package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.store.BadFile;
import signalbox.store.Journal;
import signalbox.store.Progress;
import signalbox.store.ProgressFile;
import signalbox.store.Reviews;

/** What a reader can do with all that is kept: review, take it away, bring it back, have it forgotten. Thread-safe. */
final class KeepingRoutes {

    /** What a form adds to the file in it, at most. */
    private static final int FORM_BYTES = 10_000;

    /** What is read of a file that is too large, so that the browser is there to see the answer. */
    private static final int MOST_DRAINED = 20 * ProgressFile.MAX_BYTES;

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final Journal journal;
    private final ProgressFile file = new ProgressFile();

    KeepingRoutes(Frame frame, Supplier<Catalog> catalog, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.journal = journal;
    }

    void register(RoutesConfig routes) {
        routes.get("/review", this::review);
        routes.get("/progress", ctx -> answer(ctx, HttpStatus.OK, Optional.empty()));
        routes.get("/progress.json", this::download);
        routes.post("/progress/import", this::takeOver);
        routes.get("/progress/forget", this::askBeforeForgetting);
        routes.post("/progress/forget", this::forget);
    }

    private Progress progress(Context ctx) {
        return Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
    }

    private void review(Context ctx) {
        Reviews reviews = journal.reviews(progress(ctx));
        Frame.answerUnkept(
                ctx, frame.templates().reviewPage(frame.page(ctx, "Review"), ReviewView.of(catalog.get(), reviews)));
    }

    private void answer(Context ctx, HttpStatus status, Optional<String> message) {
        ctx.status(status);
        Frame.answerUnkept(
                ctx,
                frame.templates().progressPage(frame.page(ctx, "Your progress"), progress(ctx), message.orElse("")));
    }

    private void download(Context ctx) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"signalbox-progress.json\"")
                .result(file.write(progress(ctx)));
    }

    private void takeOver(Context ctx) throws IOException {
        try {
            Progress other = file.read(text(ctx));
            boolean kept = journal.merge(frame.reader(ctx), other);
            String message = kept
                    ? "Taken over: " + Numbers.counted(other.lessons().size(), "lesson") + ", "
                            + Numbers.counted(other.runs().size(), "run") + " and "
                            + Numbers.counted(other.replies().size(), "answer or prediction", "answers and predictions")
                            + "."
                    : "Nothing was taken over, since nothing can be kept at the moment.";
            answer(ctx, kept ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, Optional.of(message));
        } catch (BadFile bad) {
            answer(ctx, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(bad.sentence() + " Nothing was changed."));
        }
    }

    private static String text(Context ctx) throws BadFile, IOException {
        long length = ctx.req().getContentLengthLong();
        if (length < 0 || length > ProgressFile.MAX_BYTES + FORM_BYTES) {
            drain(ctx.req().getInputStream());
            throw new BadFile("A file of progress has at most " + ProgressFile.MAX_BYTES / 1_000_000 + " MB.");
        }
        UploadedFile uploaded = ctx.uploadedFile("file");
        if (uploaded == null || uploaded.size() == 0) {
            throw new BadFile("Choose a file first; this one is empty.");
        }
        try (InputStream content = uploaded.content()) {
            byte[] bytes = content.readNBytes(ProgressFile.MAX_BYTES + FORM_BYTES);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new BadFile("This is no text, and so no file of progress.");
        }
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < MOST_DRAINED; read = body.read(buffer)) {
            drained += read;
        }
    }

    private void askBeforeForgetting(Context ctx) {
        Frame.answerUnkept(ctx, frame.templates().forgetPage(frame.page(ctx, "Forget me"), progress(ctx)));
    }

    private void forget(Context ctx) {
        boolean forgotten = Frame.known(ctx).map(journal::forget).orElse(true);
        if (!forgotten) {
            answer(
                    ctx,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Optional.of("The database cannot be written to, so nothing was forgotten. Try again later."));
            return;
        }
        Frame.dropReader(ctx);
        Frame.answerUnkept(ctx, frame.templates().forgottenPage(frame.page(ctx, "Forgotten")));
    }
}
