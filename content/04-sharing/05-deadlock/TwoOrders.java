static class Account {
    int balance = 100;
}

final Account anns = new Account();
final Account bens = new Account();

void main() throws InterruptedException {
    var ann = Thread.ofPlatform().name("Ann").start(() -> pay(anns, bens, 10));
    var ben = Thread.ofPlatform().name("Ben").start(() -> pay(bens, anns, 20));
    ann.join();
    ben.join();
    IO.println("balances " + anns.balance + " and " + bens.balance);
}

void pay(Account from, Account to, int amount) {
    String name = Thread.currentThread().getName();
    synchronized (from) {
        IO.println(name + " has locked one account");
        check();
        synchronized (to) {
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
