package signalbox.child.weave;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.Set;

/** Reads how javac makes objects of functional interfaces. Stateless. */
final class Lambdas {

    private static final ClassDesc METAFACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
    private static final Set<String> MAKERS = Set.of("metafactory", "altMetafactory");

    /** Where the method handle of the body stands among the arguments. */
    static final int BODY_ARGUMENT = 1;

    private Lambdas() {}

    /** The body of the lambda or method reference that is made here, if that is what this instruction does. */
    static Optional<DirectMethodHandleDesc> body(InvokeDynamicInstruction made) {
        DirectMethodHandleDesc maker = made.bootstrapMethod();
        return maker.owner().equals(METAFACTORY)
                        && MAKERS.contains(maker.methodName())
                        && made.bootstrapArgs().get(BODY_ARGUMENT) instanceof DirectMethodHandleDesc body
                ? Optional.of(body)
                : Optional.empty();
    }

    /** The functional interface. */
    static ClassDesc type(InvokeDynamicInstruction made) {
        return made.typeSymbol().returnType();
    }

    /** The type by which the body's method is declared: without the receiver, without the new object. */
    static MethodTypeDesc declaredType(DirectMethodHandleDesc body) {
        return MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
    }

    static boolean isConstructor(DirectMethodHandleDesc body) {
        return body.methodName().equals(ConstantDescs.INIT_NAME)
                || body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    }
}
