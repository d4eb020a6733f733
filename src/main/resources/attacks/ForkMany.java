// attack: processes that multiply and stay
// needs: PROCESSES
void main() throws Exception {
    List<Process> started = new ArrayList<>();
    String java = System.getProperty("java.home") + "/bin/java";
    try {
        for (int i = 0; i < 12; i++) {
            started.add(new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx16m", "-cp", System.getProperty("java.class.path"), "Main$Staying", System.getProperty("victim.secret")).start());
        }
        for (Process each : started) {
            each.inputReader().readLine();
        }
        IO.println("held: " + started.size() + " processes, which must end with this one");
    } catch (IOException refused) {
        IO.println("held: " + refused.getMessage());
    }
    System.exit(0);
}

public static class Staying {
    public static void main(String[] arguments) throws Throwable {
        Native.call(112, 157); // setsid: a session of its own
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.yield();
            }
        }));
        System.out.println("here");
        Thread.sleep(600_000);
    }
}
