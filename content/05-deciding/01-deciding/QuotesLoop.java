final Service service = new Service();

void main() throws Exception {
    int quotes = 0;
    for (int number = 1; number <= 40; number++) {
        IO.println(service.ask(number));
        quotes++;
    }
    IO.println(quotes + " of 40 quotes");
}

/** The other side. It answers four at once and refuses everybody else. */
static class Service {

    final Semaphore places = new Semaphore(4);

    String ask(int number) throws Exception {
        if (!places.tryAcquire()) {
            throw new IOException("too many requests");
        }
        try {
            Thread.sleep(50);
            return "quote " + number;
        } finally {
            places.release();
        }
    }
}
