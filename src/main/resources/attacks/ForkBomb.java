// attack: processes that multiply by the kernel's own call
// needs: PROCESSES
// ends: stopped
void main() throws Throwable {
    IO.println("running");
    while (true) {
        Native.call(56, 220, 17, 0, 0, 0, 0);
    }
}
