// expect: THREAD in main at Thread.join, WORKING in main
import module java.base;

public class RealReflection {

    static int calls;

    public static synchronized void work(String name) {
        calls++;
        System.out.println(name + " by " + (calls > 0 ? "reflection" : "nobody"));
    }

    interface Greeter {
        String greet(String name);
    }

    static void main() throws Exception {
        var work = RealReflection.class.getDeclaredMethod("work", String.class);
        Thread worker = new Thread(() -> {
            try {
                work.invoke(null, "work");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        var start = Thread.class.getMethod("start");
        start.invoke(worker);
        worker.join();
        var sleep = java.lang.invoke.MethodHandles.lookup()
                .findStatic(Thread.class, "sleep", java.lang.invoke.MethodType.methodType(void.class, long.class));
        try {
            sleep.invoke(20L);
        } catch (Throwable e) {
            IO.println(e);
        }
        var greeter = (Greeter) java.lang.reflect.Proxy.newProxyInstance(
                Greeter.class.getClassLoader(), new Class<?>[] {Greeter.class}, (proxy, method, arguments) -> {
                    Thread.sleep(60);
                    return method.getName() + " " + arguments[0];
                });
        IO.println(greeter.greet("you"));
        var queue = (Queue<?>) Class.forName("java.util.concurrent.LinkedBlockingQueue")
                .getConstructor(int.class)
                .newInstance(1);
        IO.println(queue.getClass().getMethod("offer", Object.class).invoke(queue, "in"));
        IO.println(queue.getClass().getMethod("take").invoke(queue));
        try {
            work.invoke(null, 3);
        } catch (IllegalArgumentException e) {
            IO.println("wrong argument");
        }
        IO.println(calls + " " + Stream.of(RealReflection.class.getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .filter(name -> !name.contains("$"))
                .sorted()
                .toList());
    }
}
