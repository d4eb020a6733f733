// A preview in JDK 25: java --enable-preview Structured.java
final AtomicInteger left = new AtomicInteger();

void main() throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
        scope.fork(() -> part("news", 100, true));
        scope.fork(() -> part("weather", 2_000, false));
        scope.fork(() -> part("sports", 3_000, false));
        scope.join();
        IO.println("the page is complete");
    } catch (StructuredTaskScope.FailedException e) {
        IO.println("no page: " + e.getCause().getMessage());
    }
    IO.println(left + " tasks left behind");
}

/** One part of a page. */
String part(String name, int millis, boolean broken) throws Exception {
    left.incrementAndGet();
    try {
        Thread.sleep(millis);
        if (broken) {
            throw new IOException(name + " cannot be reached");
        }
        return name;
    } catch (InterruptedException e) {
        IO.println(name + ": asked to stop");
        throw e;
    } finally {
        left.decrementAndGet();
    }
}
