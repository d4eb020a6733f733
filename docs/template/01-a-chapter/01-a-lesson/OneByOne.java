void main() throws InterruptedException {
    int shops = Integer.getInteger("shops", 12);

    int sum = 0;
    for (int shop = 1; shop <= shops; shop++) {
        sum += price(shop);
    }
    IO.println(shops + " prices, " + sum + " in all");
}

int price(int shop) throws InterruptedException {
    Thread.sleep(100);
    IO.println("shop " + shop + " has answered");
    return shop;
}
