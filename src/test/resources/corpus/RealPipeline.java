// expect: THREAD in stage at BlockingQueue.take, THREAD in main at LinkedTransferQueue.take
static final String END = "";

static <A, B> Thread stage(BlockingQueue<A> in, Function<A, B> work, BlockingQueue<B> out, Predicate<A> last) {
    return Thread.startVirtualThread(() -> {
        try {
            A next;
            do {
                next = in.take();
                out.put(work.apply(next));
            } while (!last.test(next));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });
}

static void feed(BlockingQueue<String> words) {
    try {
        Thread.sleep(50); // until then the far end is waited for
        for (String word : "platform virtual carrier process core".split(" ")) {
            words.put(word);
        }
        words.put(END);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void main() throws Exception {
    var words = new LinkedBlockingQueue<String>();
    var upper = new SynchronousQueue<String>();
    var lengths = new LinkedTransferQueue<Integer>();
    Thread first = stage(words, String::toUpperCase, upper, String::isEmpty);
    Thread second = stage(upper, String::length, lengths, String::isEmpty);
    Thread feeder = Thread.startVirtualThread(() -> feed(words));
    int sum = 0;
    for (int length = lengths.take(); length > 0; length = lengths.take()) {
        sum += length;
    }
    feeder.join();
    first.join();
    second.join();
    System.out.println(sum);
}
