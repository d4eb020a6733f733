// attack: any process, by a program that needs none
// needs: COMPUTE
void main() throws Throwable {
    try {
        new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
        IO.println("THROUGH: a process");
    } catch (IOException refused) {
        IO.println("held: " + refused.getMessage());
    }
    // Flags that make a child of its own with a copy of the memory; the child would go on as this program.
    if (!Native.ARM) {
        long fork = Native.call(57, -1);
        if (fork == 0) {
            Native.call(231, 94, 0);
        }
        Native.report("fork", fork);
    }
    long clone = Native.call(56, 220, 17, 0, 0, 0, 0);
    if (clone == 0) {
        Native.call(231, 94, 0);
    }
    Native.report("clone", clone);
    Native.report("clone3", Native.call(435, 435, 0, 64) == -38 ? -38 : 0);
}
