// attack: output without end
// needs: COMPUTE
// ends: stopped
void main() {
    IO.println("running");
    while (true) {
        IO.println("x".repeat(3_000));
    }
}
