package signalbox.child.weave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to be known of all classes of a program before the first one is woven. For one thread. */
final class Program {

    private final Hierarchy hierarchy;
    private final CallTable table;
    private final TaskTypes tasks;
    private final Set<MethodModel> lambdaBodies = new HashSet<>();

    Program(List<ClassModel> classes, CallTable table) {
        this.hierarchy = new Hierarchy(classes);
        this.table = table;
        this.tasks = new TaskTypes(hierarchy, classes.stream().anyMatch(Program::usesStages));
        classes.stream().flatMap(model -> model.methods().stream()).forEach(this::findLambdaBodies);
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    /** Whether to note the beginning and end of this method as those of a task. */
    boolean isTaskBody(ClassModel owner, MethodModel method) {
        return lambdaBodies.contains(method) || tasks.isBody(owner, method);
    }

    /** What is called in place of this, which is not the program's own method; also for {@code super.name(…)}. */
    Optional<StandIn> standIn(ClassDesc owner, String name, MethodTypeDesc type, boolean isStatic) {
        if (owner.isArray() || hierarchy.ownMethod(owner, name, type) != null) {
            return Optional.empty();
        }
        if (!isStatic) {
            return table.instanceMethod(owner, name, type, hierarchy);
        }
        return hierarchy.superclasses(owner).stream()
                .flatMap(declaring -> table.staticMethod(declaring, name, type).stream())
                .findFirst();
    }

    /** What is called in place of {@code new owner(…)}. */
    Optional<StandIn> constructor(ClassDesc owner, MethodTypeDesc type) {
        return table.constructor(owner, type);
    }

    /** Whether a call that has no stand-in may wait all the same. */
    boolean isUnknown(ClassDesc owner, String name, MethodTypeDesc type) {
        return !owner.isArray()
                && hierarchy.ownMethod(owner, name, type) == null
                && table.mayWait(owner, name, type, hierarchy);
    }

    /** Whether a lambda of this type with that body needs a method of ours in between for its body to be noted. */
    boolean needsBridge(InvokeDynamicInstruction made, DirectMethodHandleDesc body) {
        MethodTypeDesc type = Lambdas.declaredType(body);
        if (Lambdas.isConstructor(body)) {
            return isTask(made) || table.constructor(body.owner(), type).isPresent();
        }
        if (hierarchy.ownMethod(body.owner(), body.methodName(), type) != null) {
            return false;
        }
        return isTask(made)
                || standIn(body.owner(), body.methodName(), type, isStatic(body))
                        .isPresent();
    }

    boolean isTask(InvokeDynamicInstruction made) {
        return tasks.isTask(Lambdas.type(made));
    }

    static boolean isStatic(DirectMethodHandleDesc body) {
        return switch (body.kind()) {
            case STATIC, INTERFACE_STATIC -> true;
            default -> false;
        };
    }

    private void findLambdaBodies(MethodModel method) {
        method.code().ifPresent(code -> {
            for (CodeElement element : code) {
                if (element instanceof InvokeDynamicInstruction made && isTask(made)) {
                    Lambdas.body(made).ifPresent(this::addBody);
                }
            }
        });
    }

    private void addBody(DirectMethodHandleDesc body) {
        if (!Lambdas.isConstructor(body)) {
            MethodModel own = hierarchy.ownMethod(body.owner(), body.methodName(), Lambdas.declaredType(body));
            if (own != null) {
                lambdaBodies.add(own);
            }
        }
    }

    private static boolean usesStages(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && (isStage(call.owner().asInternalName())
                                || isStage(call.type().stringValue())));
    }

    private static boolean isStage(String text) {
        return text.contains("java/util/concurrent/Complet");
    }
}
