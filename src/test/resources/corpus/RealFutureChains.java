// expect: SLEEPING in pause at Thread.sleep, THREAD in main at CompletableFuture.get
record Order(int number, String customer) {}

Order find(int number) {
    pause(5);
    return new Order(number, "customer " + number % 3);
}

int price(Order order) {
    pause(5);
    if (order.number() == 13) {
        throw new NoSuchElementException("no price for 13");
    }
    return order.number() * 10;
}

static void pause(long millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        throw new CompletionException(e);
    }
}

void main() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
        var prices = IntStream.rangeClosed(10, 15)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> find(number), pool)
                        .thenApplyAsync(this::price, pool)
                        .orTimeout(60, TimeUnit.SECONDS)
                        .exceptionally(failure -> {
                            System.out.println(failure.getMessage());
                            return 0;
                        }))
                .toList();
        var total = CompletableFuture.allOf(prices.toArray(CompletableFuture[]::new))
                .thenApply(_ -> prices.stream().mapToInt(CompletableFuture::join).sum());
        System.out.println("total " + total.get());
        var failed = CompletableFuture.supplyAsync(() -> find(13), pool).thenApply(this::price);
        try {
            failed.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause());
        }
    }
}
