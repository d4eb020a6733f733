void main() throws Exception {
    var results = new ArrayList<Future<Integer>>();
    try (var pool = Executors.newFixedThreadPool(4)) {
        for (int job = 1; job <= 8; job++) {
            int number = job;
            results.add(pool.submit(() -> work(number)));
        }
    }

    int done = 0;
    for (var result : results) {
        IO.println("result " + result.get());
        done++;
    }
    IO.println(done + " of 8 jobs done");
}

/** One job. The fifth crashes the whole JVM, as a bug in a native library can. */
int work(int job) throws InterruptedException {
    if (job == 5) {
        Runtime.getRuntime().halt(1);
    }
    Thread.sleep(200);
    IO.println("job " + job + " is done");
    return job * job;
}
