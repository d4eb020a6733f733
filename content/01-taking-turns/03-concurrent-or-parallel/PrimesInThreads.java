final int threads = Integer.getInteger("threads", 4);

void main() throws Exception {
    var tasks = new ArrayList<Callable<Integer>>();
    for (int part = 0; part < 40; part++) {
        int number = part;
        tasks.add(() -> count(number));
    }

    try (var pool = Executors.newFixedThreadPool(threads)) {
        int primes = 0;
        for (var result : pool.invokeAll(tasks)) {
            primes += result.get();
        }
        IO.println(primes + " primes below five million");
    }
}

/** Counts the primes in one of forty parts. */
int count(int part) {
    int from = part * 125_000;
    int primes = 0;
    for (int number = from; number < from + 125_000; number++) {
        if (isPrime(number)) {
            primes++;
        }
    }
    IO.println("from " + from + ": " + primes);
    return primes;
}

static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
        if (number % divisor == 0) {
            return false;
        }
    }
    return number > 1;
}
