package signalbox.child;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The method that {@code java} would start, by the launch protocol of Java 25 (JLS 12.1.4): {@code main(String[])}
 * before {@code main()}, static or not, inherited or not, of any access but private.
 */
final class MainMethod {

    private final MethodHandle main;

    private MainMethod(MethodHandle main) {
        this.main = main;
    }

    /** Finds it, without initialising the class. */
    static MainMethod of(Class<?> program, String[] arguments) throws ReflectiveOperationException {
        Method method = find(program, String[].class);
        boolean takesArguments = method != null;
        if (method == null) {
            method = find(program);
        }
        if (method == null) {
            throw new NoSuchMethodException("There is no main method in " + program.getName() + ".");
        }
        method.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflect(method);
        if (takesArguments) {
            int last = handle.type().parameterCount() - 1;
            handle = MethodHandles.insertArguments(handle.asFixedArity(), last, (Object) arguments);
        }
        if (!Modifier.isStatic(method.getModifiers())) {
            handle = MethodHandles.foldArguments(handle, construct(program, method.getDeclaringClass()));
        }
        return new MainMethod(handle);
    }

    /** Calls it on the current thread. */
    void call() throws Throwable {
        main.invokeExact();
    }

    private static MethodHandle construct(Class<?> program, Class<?> declaring) throws ReflectiveOperationException {
        Constructor<?> constructor = program.getDeclaredConstructor();
        if (Modifier.isPrivate(constructor.getModifiers())) {
            throw new NoSuchMethodException(
                    "The constructor without parameters of " + program.getName() + " is private.");
        }
        constructor.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
        return handle.asType(handle.type().changeReturnType(declaring));
    }

    private static @Nullable Method find(Class<?> program, Class<?>... parameters) {
        for (Class<?> at = program; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals("main")
                        && method.getReturnType() == void.class
                        && !Modifier.isPrivate(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), parameters)) {
                    return method;
                }
            }
        }
        return null;
    }
}
