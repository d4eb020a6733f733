// expect: THREAD in main at LinkedBlockingDeque.takeFirst, THREAD in main at LinkedBlockingDeque.takeLast
// expect: THREAD in main at LinkedBlockingDeque.putLast, THREAD in main at LinkedBlockingDeque.offerFirst
// expect: THREAD in main at LinkedBlockingDeque.offerLast, THREAD in main at LinkedBlockingDeque.pollLast
// expect: THREAD in main at LinkedTransferQueue.transfer, THREAD in main at LinkedTransferQueue.tryTransfer
// expect: THREAD in main at Exchanger.exchange
void later(Runnable action) {
    new Thread(() -> {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        action.run();
    }).start();
}

void main() throws Exception {
    var deque = new LinkedBlockingDeque<String>(1);
    later(() -> deque.add("a"));
    System.out.println(deque.takeFirst());
    later(() -> deque.add("b"));
    System.out.println(deque.takeLast());
    deque.putFirst("c");
    later(deque::poll);
    deque.putLast("d");
    System.out.println(deque.offerFirst("e", 5, TimeUnit.MILLISECONDS));
    System.out.println(deque.offerLast("e", 5, TimeUnit.MILLISECONDS));
    System.out.println(deque.pollFirst(5, TimeUnit.MILLISECONDS));
    System.out.println(deque.pollLast(5, TimeUnit.MILLISECONDS));
    System.out.println(deque.offerLast("f") + " " + deque.pollFirst());

    var transfers = new LinkedTransferQueue<String>();
    var got = new CompletableFuture<String>();
    Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(60);
            got.complete(transfers.take());
        } catch (InterruptedException e) {
            got.completeExceptionally(e);
        }
    });
    transfers.transfer("by hand");
    System.out.println(got.get());
    System.out.println(transfers.tryTransfer("nobody", 5, TimeUnit.MILLISECONDS));
    System.out.println(transfers.tryTransfer("nobody"));

    var exchanger = new Exchanger<String>();
    Thread other = Thread.ofVirtual().start(() -> {
        try {
            System.out.println("other has " + exchanger.exchange("theirs"));
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    });
    String mine = exchanger.exchange("mine");
    other.join();
    System.out.println("main has " + mine);
    try {
        exchanger.exchange("lonely", 5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        e.printStackTrace();
    }
}
