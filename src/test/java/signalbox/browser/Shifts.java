package signalbox.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What moved on a page by itself, as the browser counts it: the part of the view that moved, times how far. */
final class Shifts {

    /** Told on the console, since nothing can be evaluated in the page, whose policy forbids that. */
    private static final String MARK = "layout-shift ";

    private static final String OBSERVE = """
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => console.debug(
                "%s" + entry.value + " " + entry.sources.map((source) => source.node?.className || source.node?.id))))
                .observe({ type: "layout-shift", buffered: true });
            """.formatted(MARK);

    private final List<String> told = new ArrayList<>();

    private Shifts() {}

    /** Counts on that page from its next document on, whether or not somebody has just pressed something. */
    static Shifts on(BrowserContext reader, Page page) {
        Shifts shifts = new Shifts();
        reader.addInitScript(OBSERVE);
        page.onConsoleMessage(message -> {
            if (message.text().startsWith(MARK)) {
                shifts.told.add(message.text().substring(MARK.length()));
            }
        });
        return shifts;
    }

    /** All of them added up; 0 if nothing moved. */
    double sum() {
        return told.stream()
                .mapToDouble(shift -> Double.parseDouble(shift.substring(0, shift.indexOf(' '))))
                .sum();
    }

    /** Each with what moved. */
    @Override
    public String toString() {
        return String.join("; ", told);
    }
}
