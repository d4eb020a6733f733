import java.util.concurrent.Executors;

void main() {
    int jobs = Integer.getInteger("jobs", 16);
    int pause = Integer.getInteger("pause", 20);
    try (var pool = Executors.newFixedThreadPool(Integer.getInteger("threads", 2))) {
        for (int job = 1; job <= jobs; job++) {
            pool.submit(() -> {
                Thread.sleep(pause);
                return null;
            });
        }
    }
    IO.println(jobs + " jobs");
}
