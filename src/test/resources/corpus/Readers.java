// expect: IO in main at Reader.read, IO in main at PipedReader.readAllAsString
// expect: IO in main at BufferedReader.readLine
Thread writing(PipedWriter writer, String text) {
    return Thread.startVirtualThread(() -> {
        try (writer) {
            Thread.sleep(60);
            writer.write(text);
            writer.flush();
        } catch (Exception e) {
            System.out.println(e);
        }
    });
}

PipedReader reading(String text) throws IOException {
    var reader = new PipedReader();
    writing(new PipedWriter(reader), text);
    return reader;
}

void main() throws Exception {
    Reader reader = reading("abcdefghijkl");
    System.out.println((char) reader.read());
    char[] buffer = new char[4];
    System.out.println(reader.read(buffer, 0, 2) + " " + reader.read(buffer));
    System.out.println(reader.skip(1));
    var chars = CharBuffer.allocate(2);
    System.out.println(reader.read(chars));
    var rest = new StringWriter();
    System.out.println(reader.transferTo(rest) + " " + rest);
    System.out.println(reading("all of it").readAllAsString());
    System.out.println(reading("two\nlines\n").readAllLines());
    BufferedReader lines = new BufferedReader(reading("first\nsecond\nthird\nfourth"));
    System.out.println(lines.readLine());
    try (Stream<String> stream = lines.lines().onClose(() -> System.out.println("stream closed"))) {
        stream.map(String::toUpperCase).limit(2).forEach(System.out::println);
    }
    System.out.println(lines.lines().toList() + " " + lines.readLine());
    var numbered = new LineNumberReader(reading("x\ny"));
    System.out.println(numbered.lines().count() + " " + numbered.getLineNumber());
    System.out.println(new BufferedReader(reading("c\na\nb")).lines().sorted().parallel().toList());
    lines.close();
    try {
        lines.readLine();
    } catch (IOException e) {
        e.printStackTrace();
    }
    try {
        lines.lines().forEach(System.out::println);
    } catch (UncheckedIOException e) {
        System.out.println(e + " " + e.getCause().getStackTrace()[0].getMethodName());
    }
    try {
        new BufferedReader(new StringReader("boom")).lines().forEach(line -> {
            throw new IllegalStateException(line);
        });
    } catch (IllegalStateException e) {
        System.out.println(e + " " + e.getStackTrace()[0].getMethodName());
    }
    try (Writer writer = new BufferedWriter(new StringWriter())) {
        writer.write('c');
        writer.write(new char[] {'a', 'b'});
        writer.write(new char[] {'a', 'b'}, 1, 1);
        writer.write("text", 1, 2);
    }
}
