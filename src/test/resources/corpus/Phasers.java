// expect: THREAD in main at Phaser.arriveAndAwaitAdvance, THREAD in main at Phaser.awaitAdvanceInterruptibly
void main() throws Exception {
    var phaser = new Phaser(2);
    Thread other = Thread.ofVirtual().start(() -> {
        try {
            for (int i = 0; i < 4; i++) {
                Thread.sleep(60);
                phaser.arriveAndAwaitAdvance();
            }
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    });
    System.out.println(phaser.arriveAndAwaitAdvance());
    System.out.println(phaser.awaitAdvance(phaser.arrive()));
    System.out.println(phaser.awaitAdvanceInterruptibly(phaser.arrive()));
    System.out.println(phaser.awaitAdvanceInterruptibly(phaser.arrive(), 60, TimeUnit.SECONDS));
    other.join();
    try {
        phaser.awaitAdvanceInterruptibly(phaser.getPhase(), 5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        e.printStackTrace();
    }
    Thread.currentThread().interrupt();
    try {
        phaser.awaitAdvanceInterruptibly(phaser.getPhase());
    } catch (InterruptedException e) {
        System.out.println("interrupted");
    }
}
