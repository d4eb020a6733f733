package signalbox.child.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import signalbox.wire.SpanKind;

/**
 * A static method that is called in place of a method of the JDK.
 *
 * @param replaces type of the replaced method's receiver; of a static method or constructor, its class
 * @param kind what a wait in a call of that family is, where the call itself has to stay
 */
record StandIn(Class<?> replaces, ClassDesc owner, String name, MethodTypeDesc type, SpanKind kind) {

    static StandIn of(Class<?> replaces, Method method, SpanKind kind) {
        MethodTypeDesc type =
                MethodTypeDesc.ofDescriptor(MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString());
        return new StandIn(
                replaces, method.getDeclaringClass().describeConstable().orElseThrow(), method.getName(), type, kind);
    }

    /** Whether this returns what a caller of that type expects, if need be after a cast. */
    boolean answers(MethodTypeDesc call) {
        return type.returnType().equals(call.returnType())
                || (!type.returnType().isPrimitive() && !call.returnType().isPrimitive());
    }
}
