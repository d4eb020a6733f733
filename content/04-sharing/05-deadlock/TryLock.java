static class Account {
    final Lock lock = new ReentrantLock();
    int balance = 100;
}

final Account anns = new Account();
final Account bens = new Account();

void main() throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(2)) {
        pool.submit(() -> pay("Ann", anns, bens, 10));
        pool.submit(() -> pay("Ben", bens, anns, 20));
    }
    IO.println("balances " + anns.balance + " and " + bens.balance);
}

/** Tries until it has paid. */
Void pay(String name, Account from, Account to, int amount) throws InterruptedException {
    while (!tryToPay(name, from, to, amount)) {
        IO.println(name + " lets go and tries again");
        Thread.sleep(ThreadLocalRandom.current().nextInt(200));
    }
    IO.println(name + " has paid");
    return null;
}

boolean tryToPay(String name, Account from, Account to, int amount) throws InterruptedException {
    from.lock.lock();
    try {
        IO.println(name + " has locked one account");
        Thread.sleep(100); // is there enough money?
        if (!to.lock.tryLock(50, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            to.lock.unlock();
        }
    } finally {
        from.lock.unlock();
    }
}
