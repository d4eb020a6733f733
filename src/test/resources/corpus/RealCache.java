// expect: SLEEPING in slowly at Thread.sleep
final Map<String, String> cache = new HashMap<>();
final ReadWriteLock lock = new ReentrantReadWriteLock();
final AtomicInteger loads = new AtomicInteger();

String load(String key) {
    lock.readLock().lock();
    try {
        String known = cache.get(key);
        if (known != null) {
            return known;
        }
    } finally {
        lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
        return cache.computeIfAbsent(key, this::slowly);
    } finally {
        lock.writeLock().unlock();
    }
}

String slowly(String key) {
    loads.incrementAndGet();
    try {
        Thread.sleep(5);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    return key.toUpperCase();
}

void main() throws Exception {
    try (var pool = Executors.newCachedThreadPool()) {
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 30; i++) {
            String key = "key " + i % 3;
            tasks.add(() -> load(key));
        }
        var results = new TreeSet<String>();
        for (Future<String> result : pool.invokeAll(tasks)) {
            results.add(result.get());
        }
        System.out.println(results + " in " + loads + " loads");
    }
}
