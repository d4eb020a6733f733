// expect: SLEEPING in main at Thread.sleep, THREAD in main at ExecutorService.close, IO in main at InputStream.read, WORKING in main, LOCK in main at ReentrantLock.lock
interface Sleeper {
    void sleep(long millis) throws InterruptedException;
}

interface Reader {
    int read(InputStream in, byte[] into) throws IOException;
}

interface Submitter<T> {
    Future<T> submit(Callable<T> task);
}

interface Getter<T> {
    T get(Future<T> future) throws Exception;
}

record Page(String text) implements Callable<String> {
    Page() {
        this("made");
    }

    @Override
    public String call() {
        return "page " + text;
    }
}

static class Work implements Runnable {
    Work() {
        nap();
        IO.println("constructed on a virtual thread: " + Thread.currentThread().isVirtual());
    }

    @Override
    public void run() {
        IO.println("never run");
    }
}

static void nap() {
    try {
        Thread.sleep(1);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void main() throws Exception {
    Sleeper sleeper = Thread::sleep;
    sleeper.sleep(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        Submitter<String> submitter = pool::submit;
        Getter<String> getter = Future::get;
        IO.println(getter.get(submitter.submit(new Page("one")::call)));
        IO.println(getter.get(submitter.submit(() -> "two")));
        Supplier<Page> maker = Page::new;
        IO.println(maker.get().call());
    }
    Thread thread = Thread.ofVirtual().unstarted(Work::new);
    Runnable start = thread::start;
    start.run();
    thread.join();
    Process process = new ProcessBuilder("sh", "-c", "sleep 0.05; printf abc").start();
    Reader reader = InputStream::read;
    byte[] bytes = new byte[3];
    IO.println(reader.read(process.getInputStream(), bytes) + " " + new String(bytes));
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    Thread waiter = new Thread(lock::lock);
    waiter.start();
    while (!lock.hasQueuedThread(waiter)) {
        Thread.onSpinWait();
    }
    nap();
    lock.unlock();
    waiter.join();
    IO.println(lock.isLocked());
    List.of(thread, waiter).forEach(Thread::interrupt);
    BiFunction<CompletableFuture<String>, String, Boolean> complete = CompletableFuture::complete;
    CompletableFuture<String> future = new CompletableFuture<>();
    IO.println(complete.apply(future, "three") + " " + future.thenApply(String::length).get());
    try {
        Callable<String> fails = new CompletableFuture<String>() {
            {
                completeExceptionally(new IllegalStateException("four"));
            }
        }::get;
        fails.call();
    } catch (ExecutionException e) {
        IO.println(e.getMessage() + " " + Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().contains("$signal")));
    }
}
