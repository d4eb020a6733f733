// expect: IO in main at DataInput.readBoolean, IO in main at DataInput.readLong
record Point(int x, int y) implements Serializable {}

void main() throws Exception {
    var in = new PipedInputStream(4096);
    var out = new DataOutputStream(new PipedOutputStream(in));
    Thread writer = new Thread(() -> {
        try (out) {
            Thread.sleep(60);
            out.writeBoolean(true);
            out.writeByte(-1);
            out.writeByte(-1);
            out.writeShort(-2);
            out.writeShort(-2);
            out.writeChar('c');
            out.writeInt(5);
            Thread.sleep(60);
            out.writeLong(6);
            out.writeFloat(7);
            out.writeDouble(8);
            out.writeUTF("nine");
            out.writeBytes("abcdefgh");
            out.writeBytes("line\n");
        } catch (Exception e) {
            System.out.println(e);
        }
    });
    writer.start();
    DataInput data = new DataInputStream(in);
    System.out.println(data.readBoolean());
    System.out.println(data.readByte() + " " + data.readUnsignedByte());
    System.out.println(data.readShort() + " " + data.readUnsignedShort());
    System.out.println(data.readChar() + " " + data.readInt() + " " + data.readLong());
    System.out.println(data.readFloat() + " " + data.readDouble() + " " + data.readUTF());
    byte[] four = new byte[4];
    data.readFully(four);
    data.readFully(four, 1, 2);
    System.out.println(new String(four) + " " + data.skipBytes(2) + " " + data.readLine());
    try {
        data.readInt();
    } catch (EOFException e) {
        e.printStackTrace();
    }
    writer.join();

    var bytes = new ByteArrayOutputStream();
    try (var objects = new ObjectOutputStream(bytes)) {
        objects.writeObject(List.of(1, 2, 3));
    }
    try (var objects = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        System.out.println(objects.readObject());
    }
    Path file = Files.createTempFile("corpus", ".bin");
    try (var random = new RandomAccessFile(file.toFile(), "rw")) {
        random.writeInt(42);
        random.writeBytes("tail");
        random.seek(0);
        System.out.println(random.readInt() + " " + random.read() + " " + random.read(four) + " " + random.read(four, 0, 1));
    } finally {
        Files.delete(file);
    }
}
