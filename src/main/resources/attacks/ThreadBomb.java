// attack: threads without number
// needs: COMPUTE
void main() throws Exception {
    int started = 0;
    try {
        while (started < 4_000) {
            Thread.ofPlatform().daemon().stackSize(16_384).start(() -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException _) {
                    return;
                }
            });
            started++;
        }
        IO.println("THROUGH: " + started + " threads");
    } catch (OutOfMemoryError refused) {
        System.out.println("held: after " + started + " threads");
    }
    Runtime.getRuntime().halt(0);
}
