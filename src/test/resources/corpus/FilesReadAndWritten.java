// expect: IO in main at Files.readAllBytes, IO in main at Files.write, IO in main at Files.copy
// expect: IO in main at FileChannel.write
void main() throws Exception {
    Path folder = Files.createTempDirectory("corpus");
    Path file = folder.resolve("a.txt");
    byte[] much = "0123456789abcdef".repeat(200_000).getBytes();
    Files.write(file, much);
    System.out.println(Files.readAllBytes(file).length);
    Files.write(file, List.of("one", "two"));
    System.out.println(Files.readAllLines(file));
    Files.write(file, List.of("drei", "vier"), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    System.out.println(Files.readAllLines(file, StandardCharsets.UTF_8));
    Files.writeString(file, "text");
    System.out.println(Files.readString(file));
    Files.writeString(file, "line 1\nline 2\n", StandardCharsets.US_ASCII);
    System.out.println(Files.readString(file, StandardCharsets.US_ASCII).length());
    try (Stream<String> lines = Files.lines(file)) {
        System.out.println(lines.toList());
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        System.out.println(lines.parallel().filter(l -> l.endsWith("2")).findFirst().get());
    }
    Path copy = folder.resolve("b.txt");
    Files.copy(file, copy);
    System.out.println(Files.mismatch(file, copy));
    System.out.println(Files.copy(new ByteArrayInputStream(much), copy, StandardCopyOption.REPLACE_EXISTING));
    var out = new ByteArrayOutputStream();
    System.out.println(Files.copy(copy, out) + " " + out.size());
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.println(Files.size(file));
    try {
        Files.readString(folder.resolve("missing"));
    } catch (NoSuchFileException e) {
        System.out.println(e.getStackTrace()[e.getStackTrace().length - 1] != null);
    }
    try {
        Files.lines(folder.resolve("missing"));
    } catch (NoSuchFileException e) {
        System.out.println("none there");
    }

    Path binary = folder.resolve("c.bin");
    try (var channel = FileChannel.open(binary, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE))) {
        System.out.println(channel.write(ByteBuffer.wrap(much)));
        System.out.println(channel.write(ByteBuffer.wrap(new byte[] {1, 2}), 0));
        System.out.println(channel.write(new ByteBuffer[] {ByteBuffer.wrap(much), ByteBuffer.wrap(much)}) > 0);
        System.out.println(channel.write(new ByteBuffer[] {ByteBuffer.wrap(much)}, 0, 1) > 0);
        channel.force(true);
        channel.position(0);
        System.out.println(channel.read(ByteBuffer.allocate(10)) + " " + channel.read(ByteBuffer.allocate(3), 1));
        System.out.println(channel.read(new ByteBuffer[] {ByteBuffer.allocate(2)}));
        System.out.println(channel.read(new ByteBuffer[] {ByteBuffer.allocate(2)}, 0, 1));
        System.out.println(channel.transferTo(0, 5, Channels.newChannel(new ByteArrayOutputStream())));
        System.out.println(channel.transferFrom(Channels.newChannel(new ByteArrayInputStream(much)), 0, 6));
        try (FileLock whole = channel.lock()) {
            System.out.println(whole.isValid());
        }
        try (FileLock part = channel.lock(0, 10, false)) {
            System.out.println(part.size());
            channel.lock(5, 10, false);
        } catch (OverlappingFileLockException e) {
            System.out.println("locked already");
        }
    }
    for (String name : new String[] {"a.txt", "c.bin", ""}) {
        Files.delete(folder.resolve(name));
    }
}
