final int rounds = 5_000;

int balance = 0;
final Object depositLock = new Object();
final Object withdrawLock = new Object();

void main() throws InterruptedException {
    var payer = Thread.ofPlatform().start(() -> repeat(this::deposit));
    var spender = Thread.ofPlatform().start(() -> repeat(this::withdraw));
    payer.join();
    spender.join();
    IO.println("balance " + balance);
}

void deposit() {
    synchronized (depositLock) {
        add(1);
    }
}

void withdraw() {
    synchronized (withdrawLock) {
        add(-1);
    }
}

/** The yield between reading and writing makes the mistake, if there is one, show itself. */
void add(int amount) {
    int seen = balance;
    Thread.yield();
    balance = seen + amount;
}

void repeat(Runnable task) {
    for (int round = 1; round <= rounds; round++) {
        task.run();
    }
    IO.println(rounds + " rounds done");
}
