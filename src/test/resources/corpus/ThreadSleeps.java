// expect: SLEEPING in main at Thread.sleep, SLEEPING in main at TimeUnit.sleep
void main() throws Exception {
    Thread.sleep(1);
    Thread.sleep(1, 500_000);
    Thread.sleep(Duration.ofMillis(1));
    TimeUnit.MILLISECONDS.sleep(1);
    try {
        Thread.sleep(-1);
    } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
    }
    Thread.currentThread().interrupt();
    try {
        Thread.sleep(10_000);
    } catch (InterruptedException e) {
        System.out.println(e.getMessage() + ", still interrupted: " + Thread.currentThread().isInterrupted());
        e.printStackTrace();
    }
    Thread.currentThread().interrupt();
    try {
        Thread.sleep(Duration.ZERO);
    } catch (InterruptedException e) {
        System.out.println(e.getMessage());
    }
}
