void main() {
    int[] cents = IntStream.rangeClosed(1, 200).map(article -> article * 5).toArray();
    IO.println(cents.length + " articles in the basket");

    int sum = 0;
    for (int price : cents) {
        sum += price;
    }
    IO.println("to pay: " + sum + " cents");
}
