static final List<String> NOTES = new ArrayList<>();

void main() throws Exception {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Writer.class.getName());
    var writer = command.inheritIO().start();
    writer.waitFor();
    IO.println("main sees " + NOTES.size() + " notes");
}

/** Writes three notes into the list. */
static void writeNotes() {
    for (int number = 1; number <= 3; number++) {
        NOTES.add("note " + number);
        IO.println("writer has " + NOTES.size());
    }
}

/** What the other JVM runs: it has a list of its own. */
static class Writer {

    static void main(String[] arguments) {
        writeNotes();
    }
}
