static class Account {
    final int number;
    int balance = 100;

    Account(int number) {
        this.number = number;
    }
}

final Account anns = new Account(1);
final Account bens = new Account(2);

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(() -> pay(anns, bens, 10));
    var ben = Thread.ofPlatform().name("Ben").start(() -> pay(bens, anns, 20));
    ann.join();
    ben.join();
    IO.println("balances " + anns.balance + " and " + bens.balance);
}

void pay(Account from, Account to, int amount) {
    String name = Thread.currentThread().getName();
    var lower = from.number < to.number ? from : to;
    var higher = lower == from ? to : from;
    synchronized (lower) {
        IO.println(name + " has locked account " + lower.number);
        check();
        synchronized (higher) {
            from.balance -= amount;
            to.balance += amount;
        }
    }
    IO.println(name + " has paid");
}

/** Is there enough money? Asking takes a while. */
void check() {
    try {
        Thread.sleep(100);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
