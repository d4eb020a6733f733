// attack: never ending, whatever it is told
// needs: COMPUTE
// ends: stopped
void main() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        while (true) {
            Thread.onSpinWait();
        }
    }));
    Thread.ofPlatform().start(() -> System.exit(1));
    IO.println("running");
    while (true) {
        Thread.onSpinWait();
    }
}
