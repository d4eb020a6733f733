package signalbox.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;
import signalbox.child.practice.PracticeProcess;
import signalbox.child.trace.Outbox;
import signalbox.child.trace.Trace;
import signalbox.wire.Order;
import signalbox.wire.Report;

/** One program's run, from the order to the last report. Used once. */
final class Job {

    private final Order.Execute order;
    private final Outbox outbox;
    private final ProgramOutput output;
    private final @Nullable PracticeProcess practice;
    private final Confining confining;
    private final Relay relay;
    private final ClassLoader loader;
    private final Thread ending;

    /** Takes what it takes only once in a JVM: the rehearsal makes one that is never run. */
    Job(
            Order.Execute order,
            Channel channel,
            @Nullable Posix posix,
            int descriptorOne,
            @Nullable PracticeProcess practice,
            Relay relay,
            Confining confining) {
        this.order = order;
        this.confining = confining;
        this.practice = practice;
        this.relay = relay;
        this.outbox = new Outbox(reports -> send(channel, reports));
        this.output = new ProgramOutput(outbox, order.traced() ? Trace::lane : () -> -1, posix, descriptorOne);
        this.loader = new ProgramLoader(order.classes());
        this.ending = OwnThreads.unstarted("ending", this::end);
    }

    /** Runs the program on the current thread; throws what its main throws. */
    void run() throws Throwable {
        Path folder = Path.of("classes").toAbsolutePath();
        if (order.laidOut()) {
            new ClassFolder(folder).layOut(order.classes());
            relay.open(folder, outbox);
        } else {
            relay.close();
        }
        setProperties(folder);
        setCarriers(order.carriers());
        confining.apply();
        Thread.currentThread().setContextClassLoader(loader);
        output.capture();
        // Before anything is traced: what a compact program's fields do belongs to the run, and is told after its
        // start.
        outbox.send(new Report.Started(System.nanoTime()));
        if (order.traced()) {
            Trace.install(outbox);
        }
        Runtime.getRuntime().addShutdownHook(ending);
        callMain(Class.forName(order.mainClass(), false, loader));
    }

    private void callMain(Class<?> program) throws Throwable {
        MainMethod main = MainMethod.of(program, order.arguments().toArray(new String[0]));
        try {
            main.call();
        } catch (Throwable thrown) {
            Trace.clean(thrown);
            outbox.send(new Report.Threw(
                    order.traced() ? Trace.lane() : -1,
                    thrown.getClass().getName(),
                    messageOf(thrown),
                    true,
                    System.nanoTime()));
            throw thrown;
        }
    }

    private void end() {
        output.flush();
        if (order.traced()) {
            Trace.flush();
        }
        relay.drain();
        if (order.traced()) {
            Trace.ending();
        } else {
            outbox.send(new Report.Ending(System.nanoTime()));
        }
    }

    private void setProperties(Path folder) throws IOException {
        System.setProperty("java.class.path", folder.toString());
        for (Map.Entry<String, String> property : order.properties().entrySet()) {
            System.setProperty(property.getKey(), property.getValue());
        }
        if (practice != null && order.practiceDelayMillis() >= 0) {
            practice.answerAfter(order.practiceDelayMillis());
            System.setProperty("practice.site", "http://localhost:" + practice.port());
        }
    }

    private static void setCarriers(int carriers) {
        if (carriers > 0) {
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                    .setParallelism(carriers);
        }
    }

    private void send(Channel channel, List<Report> reports) {
        try {
            channel.send(relay.withoutEarlyEnds(reports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's own exception class may fail here in any way. */
    private static String messageOf(Throwable thrown) {
        try {
            return String.valueOf(thrown.getMessage());
        } catch (RuntimeException e) {
            return "";
        }
    }
}
