// expect: THREAD in main at StructuredTaskScope.join, SLEEPING in slow at Thread.sleep
String slow(String word, long millis) throws InterruptedException {
    Thread.sleep(millis);
    return word;
}

void main() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
        var a = scope.fork(() -> slow("a", 20));
        var b = scope.fork(() -> slow("b", 10));
        scope.fork(() -> {});
        System.out.println(scope.join());
        System.out.println(a.get() + b.get());
    }
    try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<String>anySuccessfulResultOrThrow())) {
        scope.fork(() -> slow("winner", 5));
        scope.fork(() -> slow("loser", 60_000));
        System.out.println(scope.join());
    }
    var names = Thread.ofVirtual().name("named-", 0).factory();
    try (var scope = StructuredTaskScope.open(
            StructuredTaskScope.Joiner.<String>allSuccessfulOrThrow(),
            cf -> cf.withName("three").withThreadFactory(names).withTimeout(Duration.ofSeconds(60)))) {
        scope.fork(() -> Thread.currentThread().getName());
        scope.fork(() -> Thread.currentThread().getName());
        System.out.println(scope.join().map(StructuredTaskScope.Subtask::get).sorted().toList());
    }
    try (var scope = StructuredTaskScope.open(
            StructuredTaskScope.Joiner.awaitAll(), cf -> cf.withTimeout(Duration.ofMillis(10)))) {
        scope.fork(() -> slow("late", 60_000));
        scope.join();
    } catch (StructuredTaskScope.TimeoutException e) {
        e.printStackTrace();
    }
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> {
            throw new IOException("failed");
        });
        scope.fork(() -> slow("cancelled", 60_000));
        scope.join();
    } catch (StructuredTaskScope.FailedException e) {
        System.out.println(e.getCause());
    }
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> slow("unjoined", 1));
    } catch (IllegalStateException e) {
        e.printStackTrace();
    }
}
