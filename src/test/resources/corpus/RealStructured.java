// expect: THREAD in page at StructuredTaskScope.join, SLEEPING in fetch at Thread.sleep
final AtomicInteger interrupted = new AtomicInteger();

String fetch(String part, long millis) throws Exception {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        interrupted.incrementAndGet();
        throw e;
    }
    if (part.equals("bad")) {
        throw new IOException("could not fetch " + part);
    }
    return part;
}

String page(String... parts) throws InterruptedException {
    try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<String>allSuccessfulOrThrow())) {
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            long millis = part.equals("slow") ? 60_000 : 30 + i;
            scope.fork(() -> fetch(part, millis));
        }
        return scope.join().map(StructuredTaskScope.Subtask::get).collect(Collectors.joining(" "));
    }
}

void main() throws Exception {
    System.out.println(page("head", "body", "foot"));
    try {
        page("head", "bad", "slow", "slow");
    } catch (StructuredTaskScope.FailedException e) {
        System.out.println(e.getCause().getMessage() + ", interrupted " + interrupted);
    }
}
