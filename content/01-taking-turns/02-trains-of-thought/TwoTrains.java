final int letters = Integer.getInteger("letters", 8);

final StringBuffer written = new StringBuffer();

void main() throws InterruptedException {
    var capitals = new Thread(() -> write('A'), "capitals");
    var smalls = new Thread(() -> write('a'), "smalls");
    capitals.start();
    smalls.start();
    capitals.join();
    smalls.join();
    IO.println(written);
    IO.println(written.length() + " letters");
}

/** One train of thought: so many letters, one after the other, with a pause before each. */
void write(char first) {
    try {
        for (int step = 0; step < letters; step++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(10, 100));
            char letter = (char) (first + step);
            written.append(letter);
            IO.println(letter);
        }
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
