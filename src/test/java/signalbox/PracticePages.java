package signalbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two pages that the lessons' programs download, for programs that run outside of a runner. */
final class PracticePages implements AutoCloseable {

    private static final Pattern PAGE = Pattern.compile("/page/([1-9][0-9]{0,5})");
    private static final int BACKLOG = 512;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    PracticePages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", PracticePages::answer);
        server.start();
    }

    /** Without a slash at its end. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher page = PAGE.matcher(exchange.getRequestURI().getPath());
            if (!page.matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = new byte[Integer.parseInt(page.group(1)) % 2 == 1 ? 10_966 : 276];
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
