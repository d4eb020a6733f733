void main() throws Exception {
    CountDownLatch slept = new CountDownLatch(10_000);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 10_000; i++) {
            executor.submit(() -> {
                Thread.sleep(1_000);
                slept.countDown();
                return slept;
            });
        }
    }
    System.out.println(slept.getCount());
}
