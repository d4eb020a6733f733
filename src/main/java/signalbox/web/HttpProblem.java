package signalbox.web;

import java.time.Duration;
import java.util.Optional;

/** A request that cannot be answered as asked. The message is the one sentence that the reader sees. */
final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    private HttpProblem(int status, String sentence, Optional<Duration> retryAfter) {
        super(sentence);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Nothing is at that place, or no longer. */
    static HttpProblem notFound(String sentence) {
        return new HttpProblem(404, sentence, Optional.empty());
    }

    /** The form was sent by a page of another origin. */
    static HttpProblem forbidden(String sentence) {
        return new HttpProblem(403, sentence, Optional.empty());
    }

    /** Whoever asks has not joined the study group that the site is open for. */
    static HttpProblem unjoined(String sentence) {
        return new HttpProblem(401, sentence, Optional.empty());
    }

    /** Whoever asks does so too often. */
    static HttpProblem tooOften(String sentence, Duration retryAfter) {
        return new HttpProblem(429, sentence, Optional.of(retryAfter));
    }

    /** The request was meant for a host that this is not. */
    static HttpProblem misdirected(String sentence) {
        return new HttpProblem(421, sentence, Optional.empty());
    }

    /** A value in the form is not allowed. */
    static HttpProblem unprocessable(String sentence) {
        return new HttpProblem(422, sentence, Optional.empty());
    }

    /** Too much is asked for at the moment. */
    static HttpProblem busy(String sentence, Duration retryAfter) {
        return new HttpProblem(503, sentence, Optional.of(retryAfter));
    }

    /** Any other status that the server answers by itself. */
    static HttpProblem of(int status, String sentence) {
        return new HttpProblem(status, sentence, Optional.empty());
    }

    /** The site's own fault. */
    static HttpProblem fault() {
        return of(500, "The site made a mistake while answering. It was noted; please try again.");
    }

    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
