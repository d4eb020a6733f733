// attack: descriptors and sockets without number
// needs: NETWORK
void main() throws Throwable {
    int opened = 0;
    long last = 0;
    while (opened < 3_000 && last >= 0) {
        last = Native.call(41, 198, 2, 1, 0);
        opened++;
    }
    IO.println((last >= 0 ? "THROUGH: " : "held: ") + "after " + opened + " sockets");
}
