void main() {
    IO.println("tick " + System.nanoTime());
}
