package signalbox.child.weave;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signalbox.wire.CallSite;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/**
 * Something that a program's trace must hold: a span of that kind, perhaps in that method and at that call. {@code
 * LOCK}, {@code LOCK in run}, {@code LOCK in run at synchronized}. The kind {@code PROCESS} stands for a process that
 * was started, told its own spans, and ended.
 */
record Expectation(String kind, String method, String call) {

    private static final Pattern FORM = Pattern.compile("(\\w+)(?: in (\\S+))?(?: at (.+))?");

    static Expectation parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("Cannot read the expectation \"" + text + "\"");
        }
        return new Expectation(form.group(1), orEmpty(form.group(2)), orEmpty(form.group(3)));
    }

    boolean isMet(List<Report> reports, List<CallSite> sites) {
        if (kind.equals("PROCESS")) {
            return reports.stream().anyMatch(Report.ProcessStarted.class::isInstance)
                    && reports.stream().anyMatch(Report.ProcessEnded.class::isInstance)
                    && reports.stream().filter(Report.Ready.class::isInstance).count() > 1;
        }
        SpanKind wanted = SpanKind.valueOf(kind);
        return reports.stream().anyMatch(report -> switch (report) {
            case Report.Spanned span -> span.kind() == wanted && isAt(span.site(), sites);
            case Report.SpanOpened span -> span.kind() == wanted && isAt(span.site(), sites);
            default -> false;
        });
    }

    private boolean isAt(int site, List<CallSite> sites) {
        if (method.isEmpty() && call.isEmpty()) {
            return true;
        }
        if (site < 0) {
            return false;
        }
        CallSite at = sites.get(site);
        return (method.isEmpty() || at.method().equals(method))
                && (call.isEmpty() || at.call().equals(call));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
