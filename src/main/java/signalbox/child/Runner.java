package signalbox.child;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import signalbox.child.practice.PracticeProcess;
import signalbox.wire.Order;
import signalbox.wire.Report;

/**
 * Main class of the JVM in which one program runs. Gets itself ready, says so, waits for its one order and calls the
 * program's {@code main} on its own main thread, so that the JVM ends as it would under {@code java}.
 *
 * <p>Arguments: the port at which processes that the program starts report, and, if a practice site is to be started
 * beside it, that site's port; 0 means any free one.
 */
public final class Runner {

    private Runner() {}

    /** Throws what the program's main throws: the JVM then prints it and ends with 1. */
    public static void main(String[] arguments) throws Throwable {
        Posix posix = Posix.available() ? new Posix() : null;
        if (posix != null) {
            posix.newSession();
        }
        Channel channel = posix == null ? Channel.onStandardStreams() : Channel.onCopies(posix);
        int descriptorOne = -1;
        if (posix != null) {
            // Not before the channel's first word: until then the thread that started this process may still end.
            posix.dieWithParentAndAdoptOrphans();
            posix.replaceByNothing(0);
            descriptorOne = posix.replaceByPipe(1);
        }
        PracticeProcess practice = arguments.length > 1 ? PracticeProcess.start(Integer.parseInt(arguments[1])) : null;
        Relay relay = new Relay(Integer.parseInt(arguments[0]));
        Thread siteEnds = OwnThreads.unstarted("site", () -> endWithSite(channel));
        new Rehearsal(posix, descriptorOne, practice, relay).run();
        channel.send(new Report.Ready(Report.VERSION, ProcessHandle.current().pid()));
        Order first = channel.receive();
        Confining confining = Confining.by(first, posix);
        if ((confining.isAsked() ? channel.receive() : first) instanceof Order.Execute order) {
            siteEnds.start();
            new Job(order, channel, posix, descriptorOne, practice, relay, confining).run();
        }
    }

    /** The site sends nothing more, so what comes is its end: then nobody is left to run for. */
    private static void endWithSite(Channel channel) {
        try {
            @Nullable Order more = channel.receive();
            Runtime.getRuntime().halt(more == null ? 0 : 1);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
