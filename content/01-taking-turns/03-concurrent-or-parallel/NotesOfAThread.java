static final List<String> NOTES = new ArrayList<>();

void main() throws InterruptedException {
    var writer = new Thread(() -> writeNotes(), "writer");
    writer.start();
    writer.join();
    IO.println("main sees " + NOTES.size() + " notes");
}

/** Writes three notes into the list. */
static void writeNotes() {
    for (int number = 1; number <= 3; number++) {
        NOTES.add("note " + number);
        IO.println("writer has " + NOTES.size());
    }
}
