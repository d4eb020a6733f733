final int loaves = Integer.getInteger("loaves", 20);
final int sellers = Integer.getInteger("sellers", 2);

final BlockingQueue<Integer> shelf = new LinkedBlockingQueue<>();
static final int CLOSED = 0;

void main() throws Exception {
    try (var pool = Executors.newFixedThreadPool(sellers)) {
        var sales = new ArrayList<Future<Integer>>();
        for (int number = 1; number <= sellers; number++) {
            sales.add(pool.submit(this::sell));
        }

        int fullest = 0;
        for (int loaf = 1; loaf <= loaves; loaf++) {
            Thread.sleep(10); // baking
            shelf.put(loaf);
            fullest = Math.max(fullest, shelf.size());
        }
        IO.println("all loaves are baked");
        for (int number = 1; number <= sellers; number++) {
            shelf.put(CLOSED);
        }

        int sold = 0;
        for (var sale : sales) {
            sold += sale.get();
        }
        IO.println("at most " + fullest + " loaves on the shelf");
        IO.println(sold + " loaves sold");
    }
}

/** Sells until the shop is closed, and returns how many loaves. */
int sell() throws InterruptedException {
    int sold = 0;
    for (int loaf = shelf.take(); loaf != CLOSED; loaf = shelf.take()) {
        Thread.sleep(60); // talking to the customer
        IO.println("sold loaf " + loaf);
        sold++;
    }
    return sold;
}
