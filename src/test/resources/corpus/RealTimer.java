// expect: THREAD in main at CountDownLatch.await
void main() throws Exception {
    var ticks = new CountDownLatch(3);
    var timer = new Timer("clock", true);
    timer.schedule(
            new TimerTask() {
                @Override
                public void run() {
                    ticks.countDown();
                }
            },
            60,
            2);
    ticks.await();
    timer.cancel();
    var clock = Executors.newSingleThreadScheduledExecutor();
    var log = new StringBuffer();
    clock.scheduleAtFixedRate(
            () -> {
                log.append('x');
                if (log.length() == 3) {
                    throw new IllegalStateException("enough");
                }
            },
            0,
            1,
            TimeUnit.MILLISECONDS);
    while (log.length() < 3) {
        Thread.sleep(1);
    }
    clock.shutdown();
    System.out.println(clock.awaitTermination(60, TimeUnit.SECONDS) + " " + log);
}
