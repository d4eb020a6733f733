final int rounds = Integer.getInteger("rounds", 20_000);
final List<String> words = List.of("red", "green", "blue");

final Map<String, Integer> counts = new ConcurrentHashMap<>();

void main() throws InterruptedException {
    var first = Thread.ofPlatform().name("first").start(this::count);
    var second = Thread.ofPlatform().name("second").start(this::count);
    first.join();
    second.join();
    IO.println(counts);
    IO.println(counts.values().stream().mapToInt(Integer::intValue).sum() + " words counted");
}

void count() {
    for (int round = 1; round <= rounds; round++) {
        for (String word : words) {
            int seen = counts.getOrDefault(word, 0);
            counts.put(word, seen + 1);
        }
    }
    IO.println(Thread.currentThread().getName() + " is done");
}
