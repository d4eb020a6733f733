void main() throws Exception {
    int place = 1;
    int clues = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        while (place != 0) {
            int here = place;
            place = pool.submit(() -> nextPlace(here)).get();
            clues++;
            IO.println("clue " + clues + " leads to place " + place);
        }
    }
    IO.println("found after " + clues + " clues");
}

/** What is written at that place says where to look next; 0 is the end. */
int nextPlace(int place) throws InterruptedException {
    Thread.sleep(50);
    int next = place * 7 % 31;
    return next == 1 ? 0 : next;
}
