// attack: attaching to other JVMs
// needs: PROCESSES
void main() {
    try {
        var machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        var found = (List<?>) machine.getMethod("list").invoke(null);
        IO.println(found.isEmpty() ? "held: no JVM is to be seen" : "THROUGH: sees " + found);
        machine.getMethod("attach", String.class).invoke(null, System.getProperty("victim.jvm"));
        IO.println("THROUGH: attached");
    } catch (ReflectiveOperationException refused) {
        IO.println("held: " + refused.getCause());
    }
}
