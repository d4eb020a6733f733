final int millions = Integer.getInteger("millions", 10);
final int batch = 10_000;

/** What the two threads of one trial share. */
static class Counter {
    int value = 0;
}

void main() throws Exception {
    var outcomes = new int[3];
    try (var pool = Executors.newFixedThreadPool(2)) {
        for (int trials = batch; trials <= millions * 1_000_000; trials += batch) {
            var counters = new Counter[batch];
            Arrays.setAll(counters, _ -> new Counter());
            var ready = new AtomicInteger();
            Callable<Void> addOneToEach = () -> {
                startTogether(ready);
                for (var counter : counters) {
                    counter.value++;
                }
                return null;
            };
            pool.invokeAll(List.of(addOneToEach, addOneToEach));
            for (var counter : counters) {
                outcomes[counter.value]++;
            }
            if (trials % 1_000_000 == 0) {
                IO.println("2: " + outcomes[2]);
                IO.println("1: " + outcomes[1]);
            }
        }
    }
    IO.println(outcomes[1] + outcomes[2] + " trials");
}

/** Returns when both threads have come here. */
void startTogether(AtomicInteger ready) {
    ready.incrementAndGet();
    while (ready.get() < 2) {
        Thread.onSpinWait();
    }
}
