final List<Integer> disk = new ArrayList<>(); // the writer's, until it has been joined
final BlockingQueue<Integer> lines = new ArrayBlockingQueue<>(100);
static final int END = 0;

void main() throws InterruptedException {
    var writer = Thread.ofVirtual().start(this::writeAll);
    for (int request = 1; request <= 20; request++) {
        Thread.sleep(5); // answering it
        lines.put(request);
    }
    IO.println("all requests answered");
    lines.put(END);
    writer.join();
    var inOrder = IntStream.rangeClosed(1, 20).boxed().toList();
    IO.println(disk.size() + " lines, " + (disk.equals(inOrder) ? "in order" : "out of order"));
}

void writeAll() {
    try {
        for (int line = lines.take(); line != END; line = lines.take()) {
            write(line);
        }
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

/** A slow disk; some lines take longer than others. */
void write(int line) throws InterruptedException {
    Thread.sleep(5 + line % 3 * 10);
    IO.println("wrote line " + line);
    disk.add(line);
}
