package signalbox.child.weave;

import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What extends what, over the classes of one program and the JDK's. Loads no class of the program. For one thread. */
final class Hierarchy {

    private final Map<ClassDesc, ClassModel> program = new HashMap<>();
    private final Map<ClassDesc, Optional<Class<?>>> jdk = new HashMap<>();

    Hierarchy(List<ClassModel> classes) {
        for (ClassModel model : classes) {
            program.put(model.thisClass().asSymbol(), model);
        }
    }

    /** For stack maps. */
    ClassHierarchyResolver resolver() {
        return type -> {
            ClassModel own = program.get(type);
            if (own == null) {
                return ClassHierarchyResolver.defaultResolver().getClassInfo(type);
            }
            return own.flags().has(AccessFlag.INTERFACE)
                    ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
                    : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                            own.superclass().map(ClassEntry::asSymbol).orElse(null));
        };
    }

    /** Whether a value of this type can be given where that one is asked for. */
    boolean isSubtype(ClassDesc type, Class<?> of) {
        ClassModel own = program.get(type);
        if (own == null) {
            return jdk(type).map(of::isAssignableFrom).orElse(false);
        }
        return of == Object.class || parents(own).stream().anyMatch(parent -> isSubtype(parent, of));
    }

    /** The body in the program's own classes that such a call on this type would find; null if it is the JDK's. */
    @Nullable
    MethodModel ownMethod(ClassDesc type, String name, MethodTypeDesc signature) {
        ClassModel own = program.get(type);
        if (own == null) {
            return null;
        }
        for (MethodModel method : own.methods()) {
            if (method.methodName().equalsString(name)
                    && method.methodTypeSymbol().equals(signature)) {
                return method;
            }
        }
        for (ClassDesc parent : parents(own)) {
            MethodModel found = ownMethod(parent, name, signature);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** This class, then its superclasses, up to Object. */
    List<ClassDesc> superclasses(ClassDesc type) {
        List<ClassDesc> chain = new ArrayList<>();
        @Nullable ClassDesc next = type;
        while (next != null) {
            chain.add(next);
            next = superclass(next);
        }
        return chain;
    }

    /** {@code java.lang.Object}, {@code int}, {@code byte[]}. */
    static String binaryName(ClassDesc type) {
        if (type.isArray()) {
            return binaryName(type.componentType()) + "[]";
        }
        if (type.isPrimitive()) {
            return type.displayName();
        }
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private @Nullable ClassDesc superclass(ClassDesc type) {
        ClassModel own = program.get(type);
        if (own != null) {
            return own.superclass().map(ClassEntry::asSymbol).orElse(null);
        }
        Class<?> parent = jdk(type).<Class<?>>map(Class::getSuperclass).orElse(null);
        return parent == null ? null : parent.describeConstable().orElseThrow();
    }

    private static List<ClassDesc> parents(ClassModel model) {
        List<ClassDesc> parents = new ArrayList<>();
        model.superclass().map(ClassEntry::asSymbol).ifPresent(parents::add);
        model.interfaces().stream().map(ClassEntry::asSymbol).forEach(parents::add);
        return parents;
    }

    private Optional<Class<?>> jdk(ClassDesc type) {
        return jdk.computeIfAbsent(type, Hierarchy::load);
    }

    private static Optional<Class<?>> load(ClassDesc type) {
        if (!type.isClassOrInterface()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(binaryName(type), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
