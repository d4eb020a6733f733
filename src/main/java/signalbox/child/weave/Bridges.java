package signalbox.child.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Methods of ours in one class of the program, one for each method reference to a method of the JDK whose calls are
 * noted: {@code pool::submit} becomes a reference to a method that calls {@code pool.submit}, which is then woven like
 * any other. (The handle itself cannot be exchanged: its type has no place for a site id.) For one thread.
 */
final class Bridges {

    /** Their names begin so; it keeps them out of stack traces. */
    static final String PREFIX = "$signalbox$";

    /**
     * @param captured types of the values that are bound when the reference is made, the receiver first
     * @param within name of the method in which the reference stands
     * @param task whether what is called counts as a task
     */
    record Bridge(DirectMethodHandleDesc body, List<ClassDesc> captured, String within, int line, boolean task) {

        /** Bound values must be taken as they are given, which may be as a supertype of the receiver. */
        MethodTypeDesc type() {
            MethodTypeDesc type = body.invocationType();
            for (int i = 0; i < captured.size(); i++) {
                type = type.changeParameterType(i, captured.get(i));
            }
            return type;
        }
    }

    private final Map<Bridge, String> names = new LinkedHashMap<>();
    private final Map<String, Bridge> byName = new HashMap<>();

    /** A reference to the method of ours that calls what {@code bridge} says. */
    DirectMethodHandleDesc reference(Bridge bridge, ClassDesc owner, boolean isInterface) {
        String name = names.computeIfAbsent(bridge, any -> PREFIX + names.size());
        byName.put(name, bridge);
        return MethodHandleDesc.ofMethod(
                isInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                owner,
                name,
                bridge.type());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The bridge of that name, null if it is another method. */
    @Nullable
    Bridge named(String method) {
        return byName.get(method);
    }

    /** Writes them all. */
    void addTo(ClassBuilder builder) {
        names.forEach((bridge, name) -> builder.withMethodBody(
                name,
                bridge.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> write(bridge, code)));
    }

    private static void write(Bridge bridge, CodeBuilder code) {
        DirectMethodHandleDesc body = bridge.body();
        MethodTypeDesc type = bridge.type();
        if (bridge.line() > 0) {
            code.lineNumber(bridge.line());
        }
        if (Lambdas.isConstructor(body)) {
            code.new_(body.owner()).dup();
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
            ClassDesc wanted = body.invocationType().parameterType(i);
            if (!wanted.equals(type.parameterType(i))) {
                code.checkcast(wanted);
            }
        }
        MethodTypeDesc declared = Lambdas.declaredType(body);
        if (Lambdas.isConstructor(body)) {
            code.invokespecial(body.owner(), ConstantDescs.INIT_NAME, declared);
        } else {
            code.invoke(opcode(body), body.owner(), body.methodName(), declared, body.isOwnerInterface());
        }
        code.return_(TypeKind.from(type.returnType()));
    }

    private static Opcode opcode(DirectMethodHandleDesc body) {
        return switch (body.kind()) {
            case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
            case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
            default -> Opcode.INVOKEVIRTUAL;
        };
    }
}
