// attack: signals to processes outside, by a program that may have its own
// needs: PROCESSES
// alone: safe
void main() throws Throwable {
    Native.report("kill", Native.call(62, 129, Long.getLong("victim.process"), 0));
    if (System.getProperty("bare") == null) {
        Native.report("memory of another", Native.call(101, 117, 16, Long.getLong("victim.process"), 0, 0));
        var handle = ProcessHandle.of(Long.getLong("victim.process"));
        IO.println(handle.isPresent() && handle.get().destroyForcibly() ? "THROUGH: destroyed it" : "held: not to be destroyed");
    }
}
