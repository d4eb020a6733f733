// attack: processes that leave whatever could tell where they belong
// needs: PROCESSES
// ends: stopped
import java.io.File;

void main() throws Exception {
    for (int i = 0; i < 2; i++) {
        IO.println(Staying.started("once").inputReader().readLine());
    }
    IO.println("running");
    Thread.sleep(600_000);
}

public static class Staying {
    public static void main(String[] arguments) throws Throwable {
        System.err.println("setsid: " + Native.call(112, 157) + ", setpgid: " + Native.call(109, 154, 0, 0));
        if (arguments[0].equals("once")) {
            // Whoever started the second one is gone before it is looked for.
            System.out.println(started("twice").inputReader().readLine());
            Runtime.getRuntime().halt(0);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.yield();
            }
        }));
        System.out.println("here");
        System.out.close();
        Thread.sleep(600_000);
    }

    static Process started(String how) throws Exception {
        var builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xmx16m",
                "-Dvictim.secret=" + System.getProperty("victim.secret"),
                "-cp", System.getProperty("java.class.path"), "Main$Staying", how, System.getProperty("victim.secret"));
        builder.environment().clear();
        return builder.directory(new File("/")).start();
    }
}
