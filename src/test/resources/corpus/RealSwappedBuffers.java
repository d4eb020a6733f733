// expect: THREAD in fill at Exchanger.exchange, SLEEPING in fill at Thread.sleep
static final int ROUNDS = 5;

static void fill(Exchanger<List<Integer>> swap) throws InterruptedException {
    List<Integer> buffer = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 4; i++) {
            buffer.add(round * 4 + i);
        }
        Thread.sleep(60);
        buffer = swap.exchange(buffer);
    }
}

void main() throws Exception {
    var swap = new Exchanger<List<Integer>>();
    Thread filling = new Thread(() -> {
        try {
            fill(swap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });
    filling.start();
    List<Integer> empty = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
        List<Integer> full = swap.exchange(empty, 60, TimeUnit.SECONDS);
        IO.println(full);
        full.clear();
        empty = full;
    }
    filling.join();
    try {
        swap.exchange(List.of(), 5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        IO.println("nobody came");
    }
}
