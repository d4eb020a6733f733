// expect: IO in main at PipedInputStream.read, IO in main at PipedInputStream.transferTo
void main() throws Exception {
    var in = new PipedInputStream();
    var out = new PipedOutputStream(in);
    Thread writer = Thread.ofPlatform().start(() -> {
        try (out) {
            for (int i = 0; i < 8; i++) {
                Thread.sleep(60);
                out.write("abcdefgh".getBytes());
                out.write('i');
                out.write("xyj".getBytes(), 2, 1);
                out.flush();
            }
        } catch (Exception e) {
            System.out.println(e);
        }
    });
    System.out.println(in.read());
    byte[] buffer = new byte[4];
    System.out.println(in.readNBytes(buffer, 0, 3) + new String(buffer, 0, 3));
    System.out.println(new String(in.readNBytes(4)));
    System.out.println(in.skip(1));
    in.skipNBytes(2);
    System.out.println(in.read(buffer, 0, 2) > 0);
    System.out.println(in.read(buffer) > 0);
    var rest = new ByteArrayOutputStream();
    System.out.println(in.transferTo(rest) > 30);
    System.out.println(rest.toString().endsWith("hij"));
    System.out.println(in.read() + " " + in.readAllBytes().length);
    writer.join();
    try {
        in.close();
        in.readNBytes(-1);
    } catch (IllegalArgumentException e) {
        e.printStackTrace();
    }
    try {
        in.skipNBytes(1);
    } catch (IOException e) {
        e.printStackTrace();
    }
}
