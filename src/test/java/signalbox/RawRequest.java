package signalbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that the JDK's client would not send, such as one for another host. */
final class RawRequest {

    private RawRequest() {}

    /** The status that a request of these lines is answered with; 0 if the connection is closed without an answer. */
    static int status(TestSite site, String... lines) throws IOException {
        try (Socket socket = connect(site)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return status(socket);
        }
    }

    static Socket connect(TestSite site) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(site.url("")).getPort());
    }

    /** The status in the first line that comes. */
    static int status(Socket socket) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = answer.readLine();
        return line == null ? 0 : Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
