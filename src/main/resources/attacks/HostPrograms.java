// attack: running the host's programs
// needs: PROCESSES
// alone: safe
void main() throws Exception {
    List<List<String>> commands = List.of(
            List.of("/bin/sh", "-c", "echo ran"), List.of("/usr/bin/id"), List.of("/usr/bin/env"),
            List.of("/lib64/ld-linux-x86-64.so.2", "/usr/bin/id"), List.of("/lib/ld-linux-aarch64.so.1", "/usr/bin/id"));
    for (List<String> command : commands) {
        try {
            var process = new ProcessBuilder(command).start();
            String said = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            IO.println((code == 0 ? "THROUGH: " : "held: ended with " + code + ": ") + command);
        } catch (IOException refused) {
            IO.println("held: " + refused.getMessage());
        }
    }
}
