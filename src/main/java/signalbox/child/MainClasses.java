package signalbox.child;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import signalbox.wire.ClassBytes;

/** Which classes {@code java} would start. Stateless. */
final class MainClasses {

    private static final Set<String> MAIN_TYPES = Set.of("([Ljava/lang/String;)V", "()V");

    private MainClasses() {}

    /** Whether the class declares a {@code main} that can be started: static, or with a constructor to begin with. */
    static boolean hasMain(ClassBytes bytes) {
        ClassModel model = ClassFile.of().parse(bytes.bytes());
        return model.methods().stream().anyMatch(method -> isMain(model, method));
    }

    private static boolean isMain(ClassModel model, MethodModel method) {
        return method.methodName().equalsString("main")
                && MAIN_TYPES.contains(method.methodType().stringValue())
                && !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.ABSTRACT)
                && (method.flags().has(AccessFlag.STATIC) || canBeConstructed(model));
    }

    private static boolean canBeConstructed(ClassModel model) {
        return !model.flags().has(AccessFlag.ABSTRACT)
                && model.methods().stream()
                        .anyMatch(method -> method.methodName().equalsString("<init>")
                                && method.methodType().equalsString("()V")
                                && !method.flags().has(AccessFlag.PRIVATE));
    }
}
