final int letters = Integer.getInteger("letters", 8);

final StringBuffer written = new StringBuffer();

void main() throws InterruptedException {
    write('A');
    write('a');
    IO.println(written);
    IO.println(written.length() + " letters");
}

/** One train of thought: so many letters, one after the other, with a pause before each. */
void write(char first) throws InterruptedException {
    for (int step = 0; step < letters; step++) {
        Thread.sleep(ThreadLocalRandom.current().nextInt(10, 100));
        char letter = (char) (first + step);
        written.append(letter);
        IO.println(letter);
    }
}
