void main() {
    int photos = 0;
    for (int photo = 1; photo <= 40; photo++) {
        shrink(photo);
        photos++;
    }
    IO.println(photos + " photos shrunk");
}

/** Makes up a photo and returns the mean brightness of its shrunken copy. */
int shrink(int photo) {
    var random = new Random(photo);
    var pixels = new int[1600 * 1200];
    Arrays.setAll(pixels, _ -> random.nextInt(256));
    long sum = 0;
    for (int y = 0; y < 1200; y += 4) {
        for (int x = 0; x < 1600; x += 4) {
            sum += meanOfBlock(pixels, x, y);
        }
    }
    int brightness = (int) (sum / (400 * 300));
    IO.println("photo " + photo + ": brightness " + brightness);
    return brightness;
}

/** Mean of four by four pixels. */
int meanOfBlock(int[] pixels, int x, int y) {
    int sum = 0;
    for (int dy = 0; dy < 4; dy++) {
        for (int dx = 0; dx < 4; dx++) {
            sum += pixels[(y + dy) * 1600 + x + dx];
        }
    }
    return sum / 16;
}
