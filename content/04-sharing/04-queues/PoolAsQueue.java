final int loaves = Integer.getInteger("loaves", 20);
final int sellers = Integer.getInteger("sellers", 2);
final int space = Integer.getInteger("space", 3);

final AtomicInteger sold = new AtomicInteger();

void main() throws InterruptedException {
    var shelf = new ArrayBlockingQueue<Runnable>(space);
    var lendAHand = new ThreadPoolExecutor.CallerRunsPolicy();
    try (var pool = new ThreadPoolExecutor(sellers, sellers, 0, TimeUnit.SECONDS, shelf, lendAHand)) {
        for (int loaf = 1; loaf <= loaves; loaf++) {
            int number = loaf;
            Thread.sleep(10); // baking
            pool.execute(() -> sell(number));
        }
    }
    IO.println(sold + " loaves sold");
}

void sell(int loaf) {
    try {
        Thread.sleep(60); // talking to the customer
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
    }
    IO.println(Thread.currentThread().getName() + " sold loaf " + loaf);
    sold.incrementAndGet();
}
