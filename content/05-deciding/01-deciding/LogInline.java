final List<Integer> disk = new ArrayList<>();

void main() throws InterruptedException {
    for (int request = 1; request <= 20; request++) {
        Thread.sleep(5); // answering it
        write(request);
    }
    IO.println("all requests answered");
    var inOrder = IntStream.rangeClosed(1, 20).boxed().toList();
    IO.println(disk.size() + " lines, " + (disk.equals(inOrder) ? "in order" : "out of order"));
}

/** A slow disk; some lines take longer than others. */
void write(int line) throws InterruptedException {
    Thread.sleep(5 + line % 3 * 10);
    IO.println("wrote line " + line);
    disk.add(line);
}
