package signalbox.child.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which of a program's methods may be the outermost one of a task. Immutable. */
final class TaskTypes {

    /** Type, and the methods of its subtypes that executors and threads call. */
    private static final Map<Class<?>, Set<String>> ALWAYS = Map.of(
            Runnable.class, Set.of("run"),
            Callable.class, Set.of("call"),
            ForkJoinTask.class, Set.of("compute", "exec"));

    /** The same in programs that use futures with stages; elsewhere they would only cost time in streams. */
    private static final Map<Class<?>, Set<String>> WITH_STAGES = Map.of(
            Supplier.class, Set.of("get"),
            Function.class, Set.of("apply"),
            BiFunction.class, Set.of("apply"),
            Consumer.class, Set.of("accept"),
            BiConsumer.class, Set.of("accept"));

    private static final ClassDesc HTTP_HANDLER = ClassDesc.of("com.sun.net.httpserver.HttpHandler");

    private static final Set<String> MAIN_SIGNATURES = Set.of("()V", "([Ljava/lang/String;)V");

    private final Hierarchy hierarchy;
    private final List<Map<Class<?>, Set<String>>> types;

    TaskTypes(Hierarchy hierarchy, boolean withStages) {
        this.hierarchy = hierarchy;
        this.types = withStages ? List.of(ALWAYS, WITH_STAGES) : List.of(ALWAYS);
    }

    /** Whether the JDK may run a lambda of this type as a task. */
    boolean isTask(ClassDesc functionalInterface) {
        return functionalInterface.equals(HTTP_HANDLER)
                || types.stream()
                        .flatMap(map -> map.keySet().stream())
                        .anyMatch(type -> hierarchy.isSubtype(functionalInterface, type));
    }

    /** Whether this method of that class is a task's body, or the program's main. */
    boolean isBody(ClassModel owner, MethodModel method) {
        String name = method.methodName().stringValue();
        if (isMain(method)) {
            return true;
        }
        if (method.flags().has(AccessFlag.STATIC)) {
            return false;
        }
        ClassDesc type = owner.thisClass().asSymbol();
        return types.stream()
                .flatMap(map -> map.entrySet().stream())
                .anyMatch(entry -> entry.getValue().contains(name) && hierarchy.isSubtype(type, entry.getKey()));
    }

    /** Whether {@code java} could start a program here. */
    static boolean isMain(MethodModel method) {
        return method.methodName().equalsString("main")
                && MAIN_SIGNATURES.contains(method.methodType().stringValue());
    }
}
