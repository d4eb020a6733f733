final List<Integer> disk = Collections.synchronizedList(new ArrayList<>());

void main() throws InterruptedException {
    var writers = new ArrayList<Thread>();
    for (int request = 1; request <= 20; request++) {
        Thread.sleep(5); // answering it
        int line = request;
        writers.add(Thread.ofVirtual().start(() -> write(line)));
    }
    IO.println("all requests answered");
    for (var writer : writers) {
        writer.join();
    }
    var inOrder = IntStream.rangeClosed(1, 20).boxed().toList();
    IO.println(disk.size() + " lines, " + (disk.equals(inOrder) ? "in order" : "out of order"));
}

/** A slow disk; some lines take longer than others. */
void write(int line) {
    try {
        Thread.sleep(5 + line % 3 * 10);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
    }
    IO.println("wrote line " + line);
    disk.add(line);
}
