void main() {
    int primes = 0;
    for (int part = 0; part < 40; part++) {
        primes += count(part);
    }
    IO.println(primes + " primes below five million");
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
