package signalbox.child.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import signalbox.wire.SpanKind;

/** The few shapes of bytecode that are put into a program. Stateless. */
final class Notes {

    private static final ClassDesc TRACE = ClassDesc.of("signalbox.child.trace.Trace");
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc KIND = ClassDesc.of("signalbox.wire.SpanKind");
    private static final ClassDesc INT = ConstantDescs.CD_int;

    private Notes() {}

    /** {@code … → …} */
    static void taskBegin(CodeBuilder code, int site) {
        call(code.loadConstant(site), "taskBegin", INT);
    }

    /** {@code … → …} */
    static void taskEnd(CodeBuilder code) {
        call(code, "taskEnd");
    }

    /** {@code … exception → … exception} */
    static void taskFailed(CodeBuilder code) {
        call(code.dup(), "taskFailed", ConstantDescs.CD_Throwable);
    }

    /** {@code … monitor → … monitor} */
    static void entering(CodeBuilder code, int site) {
        call(code.dup().loadConstant(site), "entering", OBJECT, INT);
    }

    /** {@code … → …} */
    static void entered(CodeBuilder code) {
        call(code, "entered");
    }

    /** {@code … lock → …} */
    static void released(CodeBuilder code) {
        call(code, "released", OBJECT);
    }

    /** The stand-in's call: {@code … receiver arguments → … result}. */
    static void standIn(CodeBuilder code, StandIn standIn, MethodTypeDesc call, int site) {
        code.loadConstant(site).invokestatic(standIn.owner(), standIn.name(), standIn.type());
        ClassDesc wanted = call.returnType();
        if (!wanted.isPrimitive()
                && !wanted.equals(OBJECT)
                && !wanted.equals(standIn.type().returnType())) {
            code.checkcast(wanted);
        }
    }

    /** The stand-in of a constructor: {@code … unfinished unfinished arguments → … object}. */
    static void made(CodeBuilder code, StandIn standIn, int site) {
        code.loadConstant(site).invokestatic(standIn.owner(), standIn.name(), standIn.type());
        code.dup_x2().pop().pop().pop();
    }

    /**
     * A call that has to stay, because only this class may make it: {@code super.lock()}. The exception that it may
     * throw is caught, noted, and thrown on, at once, so that it is still within all blocks that the call is in.
     *
     * @param handler is told start, end and handler of the block, which must come before all others
     */
    static void around(CodeBuilder code, InvokeInstruction call, StandIn standIn, int site, Protected handler) {
        String name = call.name().stringValue();
        if (name.equals("unlock")) {
            code.with(call).aload(0);
            released(code);
            return;
        }
        if (name.equals("start")) {
            call(code.aload(0).loadConstant(site), "starting", ClassDesc.of("java.lang.Thread"), INT);
            code.with(call);
            return;
        }
        Label start = code.newLabel();
        Label end = code.newLabel();
        Label after = code.newLabel();
        Label failed = code.newLabel();
        code.aload(0).getstatic(KIND, standIn.kind().name(), KIND).loadConstant(site);
        call(code, beginning(call), OBJECT, KIND, INT);
        code.labelBinding(start).with(call).labelBinding(end);
        ended(code, standIn.kind(), call);
        code.goto_(after).labelBinding(failed);
        call(code, "end");
        code.athrow().labelBinding(after);
        handler.block(start, end, failed);
    }

    private static String beginning(InvokeInstruction call) {
        if (call.name().equalsString("lockInterruptibly")) {
            return "beginInterruptibleSuper";
        }
        return call.name().stringValue().startsWith("try") ? "beginLimitedSuper" : "beginSuper";
    }

    /** A protected block of code. */
    interface Protected {
        void block(Label start, Label end, Label handler);
    }

    private static void ended(CodeBuilder code, SpanKind kind, InvokeInstruction call) {
        ClassDesc result = call.typeSymbol().returnType();
        if (kind == SpanKind.LOCK && result.equals(ConstantDescs.CD_boolean)) {
            call(code.dup().aload(0), "triedSuper", ConstantDescs.CD_boolean, OBJECT);
        } else if (kind == SpanKind.LOCK && result.equals(ConstantDescs.CD_void)) {
            call(code.aload(0), "acquired", OBJECT);
        } else {
            call(code, "end");
        }
    }

    private static void call(CodeBuilder code, String name, ClassDesc... parameters) {
        code.invokestatic(TRACE, name, MethodTypeDesc.of(ConstantDescs.CD_void, parameters));
    }
}
