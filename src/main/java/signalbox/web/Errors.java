package signalbox.web;

import gg.jte.TemplateException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import signalbox.lesson.ContentException;

/** The one place where errors become answers: a sentence for the reader, never a stack trace. Thread-safe. */
final class Errors {

    private static final Logger LOG = System.getLogger(Errors.class.getName());

    /** Attribute of a request that is answered by a fragment: the id of the element that shows a problem. */
    private static final String MESSAGE_PLACE = "signalbox.message-place";

    private static final int UNJOINED = 401;

    private final Frame frame;
    private final boolean dev;

    /** @param dev whether faults of templates are told on the page, to those who write them */
    Errors(Frame frame, boolean dev) {
        this.frame = frame;
        this.dev = dev;
    }

    /** From now on, problems of this request are answered by a fragment for the element with that id. */
    static void answerInto(Context ctx, String elementId) {
        ctx.attribute(MESSAGE_PLACE, elementId);
    }

    void register(RoutesConfig routes) {
        routes.exception(HttpProblem.class, this::answer);
        routes.exception(HttpResponseException.class, (problem, ctx) -> answer(translate(problem), ctx));
        // Only content that is read again on change can have problems now; whoever reads them is writing it.
        routes.exception(ContentException.class, this::tellFaults);
        if (dev) {
            routes.exception(TemplateException.class, Errors::tellFault);
        }
        routes.exception(Exception.class, (fault, ctx) -> {
            // The end of a host link is a secret, and what is logged is read by others.
            String path = Doorkeeper.isHostLink(ctx.path()) ? "/host/…" : ctx.path();
            LOG.log(Level.ERROR, "Fault while answering " + ctx.method() + " " + path, fault);
            answer(HttpProblem.fault(), ctx);
        });
    }

    private void tellFaults(ContentException faulty, Context ctx) {
        String faults = String.valueOf(faulty.getMessage());
        Frame.answer(ctx.status(500), frame.templates().faults(frame.page(ctx, "Problems"), faults));
    }

    /** As plain text, for the template of every page may be what is wrong. */
    private static void tellFault(TemplateException faulty, Context ctx) {
        ctx.status(500).contentType("text/plain; charset=utf-8").result(faulty.getMessage() + "\n");
    }

    private void answer(HttpProblem problem, Context ctx) {
        ctx.status(problem.status());
        problem.retryAfter()
                .ifPresent(after -> ctx.header("Retry-After", String.valueOf(Math.max(1, after.toSeconds()))));
        String place = ctx.attribute(MESSAGE_PLACE);
        if (problem.status() == UNJOINED) {
            Page page = frame.page(ctx, title(problem.status()));
            Frame.answerUnkept(ctx, frame.templates().groupRefused(page, problem.sentence()));
        } else if (place == null) {
            Frame.answer(
                    ctx,
                    frame.templates()
                            .problem(
                                    frame.page(ctx, title(problem.status())),
                                    title(problem.status()),
                                    problem.sentence()));
        } else {
            ctx.header("HX-Retarget", "#" + place).header("HX-Reswap", "innerHTML");
            Frame.answer(ctx, frame.templates().message(problem.sentence()));
        }
    }

    private static HttpProblem translate(HttpResponseException problem) {
        return switch (problem.getStatus()) {
            case 404 -> HttpProblem.notFound("There is no page at this address.");
            case 405 -> HttpProblem.notFound("This address does not take such a request.");
            case 413 -> HttpProblem.unprocessable("The form is larger than any form of this site.");
            default -> HttpProblem.of(problem.getStatus(), "The request could not be understood.");
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 403, 421 -> "Refused";
            case 401 -> "Join first";
            case 404 -> "Not here";
            case 422 -> "That cannot be run";
            case 429 -> "Not so fast";
            case 503 -> "Busy";
            default -> "Something went wrong";
        };
    }
}
