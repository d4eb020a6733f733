package signalbox.child;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Order;
import signalbox.wire.Report;
import signalbox.wire.SourceFile;

/**
 * Main class of the long-lived JVM that compiles programs. Runs none of their code: annotation processing is off.
 * Ends when the site closes its end of the channel.
 */
public final class Compiler {

    private Compiler() {}

    /** Serves orders, one after the other. */
    public static void main(String[] arguments) throws Exception {
        Posix posix = Posix.available() ? new Posix() : null;
        if (posix != null) {
            posix.newSession();
        }
        Channel channel = posix == null ? Channel.onStandardStreams() : Channel.onCopies(posix);
        if (posix != null) {
            posix.dieWithParentAndAdoptOrphans();
        }
        JavaCompilation compilation = new JavaCompilation();
        compilation.compile(new Order.Compile(0, List.of(rehearsal()), true));
        channel.send(new Report.Ready(Report.VERSION, ProcessHandle.current().pid()));
        serve(channel, compilation, posix);
    }

    private static void serve(Channel channel, JavaCompilation compilation, @Nullable Posix posix) throws IOException {
        while (true) {
            switch (channel.receive()) {
                case Order.Compile order -> channel.send(compilation.compile(order));
                case Order.Confine order -> Confining.by(order, posix).apply();
                case Order.Execute _ -> throw new IOException("This is a compiler; it runs nothing.");
                case null -> {
                    return;
                }
            }
        }
    }

    /** Loads most of what other programs will need. */
    static SourceFile rehearsal() {
        return new SourceFile("Rehearsal.java", """
                import java.util.concurrent.Executors;
                import java.util.stream.IntStream;

                record Page(int number, String text) {}

                void main() throws Exception {
                    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                        var pages = IntStream.range(0, 3)
                                .mapToObj(i -> pool.submit(() -> new Page(i, "text " + i)))
                                .toList();
                        for (var page : pages) {
                            synchronized (this) {
                                IO.println(page.get());
                            }
                        }
                        Thread.sleep(1);
                    }
                }
                """);
    }
}
