import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

void main() throws InterruptedException, ExecutionException {
    int shops = Integer.getInteger("shops", 12);
    int threads = Integer.getInteger("threads", 4);

    var prices = new ArrayList<Future<Integer>>();
    int sum = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
        for (int shop = 1; shop <= shops; shop++) {
            int number = shop;
            prices.add(pool.submit(() -> price(number)));
        }
        for (var price : prices) {
            sum += price.get();
        }
    }
    IO.println(prices.size() + " prices, " + sum + " in all");
}

int price(int shop) throws InterruptedException {
    Thread.sleep(100);
    IO.println("shop " + shop + " has answered");
    return shop;
}
