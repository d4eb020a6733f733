package signalbox.child.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Main class of the process that programs download from: two pages, each answered after a delay. Its argument is
 * the port that it listens at, 0 for any free one. Its first line on
 * standard output is its port; each line on standard input is a new delay in milliseconds; the end of that input is
 * its own end. Must run with {@code -Dsun.net.httpserver.nodelay=true}, or each answer takes 40 ms more.
 */
public final class PracticeSite {

    /** Connections that may wait to be accepted: programs open several hundred at once. */
    private static final int BACKLOG = 1024;

    private final PracticePages pages = new PracticePages();
    private final HttpServer server;
    private volatile int delayMillis;

    private PracticeSite(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static void main(String[] arguments) throws IOException {
        PracticeSite site = new PracticeSite(Integer.parseInt(arguments[0]));
        System.out.println(site.server.getAddress().getPort());
        Scanner delays = new Scanner(System.in, StandardCharsets.US_ASCII);
        while (delays.hasNextInt()) {
            site.delayMillis = delays.nextInt();
            System.out.println("ok");
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<byte[]> page = pages.at(exchange.getRequestURI().getPath());
            if (page.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(delayMillis);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.get().length);
            exchange.getResponseBody().write(page.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
