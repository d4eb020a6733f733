void main() {
    IO.println("adding");
    int sum = 0;
    for (int i = 1; i <= 100; i++) {
        sum += i;
    }
    IO.println(sum);
}
