package signalbox.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a browser gets over the wire for a page: heads and bodies as they came, compressed; nothing for what it kept. */
record Transfers(int answers, long bytes) {

    /** Opens a page in a tab of its own, scripts and all. */
    static Transfers of(BrowserContext reader, String url) {
        AtomicInteger answers = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        try (Page page = reader.newPage()) {
            CDPSession network = reader.newCDPSession(page);
            network.send("Network.enable");
            network.on("Network.loadingFinished", finished -> {
                long length = length(finished);
                bytes.addAndGet(length);
                answers.addAndGet(length > 0 ? 1 : 0);
            });
            page.navigate(url);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        return new Transfers(answers.get(), bytes.get());
    }

    private static long length(JsonObject finished) {
        return finished.get("encodedDataLength").getAsLong();
    }
}
