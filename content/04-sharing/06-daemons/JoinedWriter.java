final int lines = Integer.getInteger("lines", 20);

final BlockingQueue<String> log = new LinkedBlockingQueue<>();
static final String END = "";

void main() throws InterruptedException {
    var writer = Thread.ofVirtual().name("writer").start(this::write);
    for (int number = 1; number <= lines; number++) {
        Thread.sleep(5); // the work that the log tells of
        log.put("line " + number);
    }
    log.put(END);
    IO.println("main is done");
    writer.join();
}

/** Writes what comes, to a disk that is slower than main. */
void write() {
    int written = 0;
    try {
        for (String line = log.take(); !line.equals(END); line = log.take()) {
            Thread.sleep(20);
            IO.println("wrote " + line);
            written++;
        }
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
    IO.println(written + " lines written");
}
