// attack: any socket, by a program that only computes
// needs: COMPUTE
void main() throws Throwable {
    Native.report("TCP", Native.call(41, 198, 2, 1, 0));
    Native.report("UDP", Native.call(41, 198, 2, 2, 0));
    Native.report("by path", Native.call(41, 198, 1, 1, 0));
    Native.report("a pair of another family", Native.call(53, 199, 2, 1, 0, 0));
}
