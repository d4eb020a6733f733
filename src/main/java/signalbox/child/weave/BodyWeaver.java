package signalbox.child.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weaves the code of one method, once. */
final class BodyWeaver implements CodeTransform {

    private record Block(Label start, Label end, Label handler) {}

    private final MethodNotes method;
    private final Wrapping wrapping;
    private final List<Block> own = new ArrayList<>();
    private final List<ExceptionCatch> javacs = new ArrayList<>();
    private final Deque<ClassDesc> unfinished = new ArrayDeque<>();
    private int line;

    /** What has to be noted as soon as the block that javac protects has begun or ended: before the next instruction. */
    private @Nullable Opcode monitorNote;

    BodyWeaver(MethodNotes method) {
        this.method = method;
        this.wrapping = new Wrapping(method);
        this.line = method.firstLine();
    }

    @Override
    public void atStart(CodeBuilder code) {
        wrapping.begin(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof Instruction) {
            noteMonitor(code);
            if (!(element instanceof ReturnInstruction)) {
                wrapping.instruction(code);
            }
        }
        switch (element) {
            case ExceptionCatch javac -> javacs.add(javac);
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case MonitorInstruction monitor -> monitor(code, monitor);
            case ReturnInstruction end -> wrapping.end(code, end);
            case NewObjectInstruction made -> {
                unfinished.push(made.className().asSymbol());
                code.with(made);
            }
            case InvokeInstruction call -> call(code, call);
            default -> code.with(element);
        }
    }

    /** Of two blocks that hold an instruction the first one told of catches; so ours are told before and after. */
    @Override
    public void atEnd(CodeBuilder code) {
        for (Block block : own) {
            code.exceptionCatchAll(block.start(), block.end(), block.handler());
        }
        javacs.forEach(code::with);
        wrapping.close(code);
    }

    private void monitor(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITORENTER) {
            Notes.entering(code, method.site("synchronized", line));
        } else {
            code.dup();
        }
        code.with(monitor);
        monitorNote = monitor.opcode();
    }

    private void noteMonitor(CodeBuilder code) {
        if (monitorNote == Opcode.MONITORENTER) {
            Notes.entered(code);
        } else if (monitorNote == Opcode.MONITOREXIT) {
            Notes.released(code);
        }
        monitorNote = null;
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        if (call.name().equalsString(ConstantDescs.INIT_NAME)) {
            constructor(code, call);
            return;
        }
        ClassDesc owner = call.owner().asSymbol();
        String name = call.name().stringValue();
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        Optional<StandIn> found = method.program().standIn(owner, name, call.typeSymbol(), isStatic);
        if (found.isEmpty()) {
            if (method.program().isUnknown(owner, name, call.typeSymbol())) {
                method.unknownCall();
            }
            code.with(call);
            return;
        }
        StandIn standIn = found.get();
        int site = method.site(ClassNames.simple(owner) + "." + name, line);
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            Notes.around(code, call, standIn, site, (start, end, handler) -> own.add(new Block(start, end, handler)));
        } else {
            method.replaced(standIn);
            Notes.standIn(code, standIn, call.typeSymbol(), site);
        }
    }

    private void constructor(CodeBuilder code, InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        boolean isNew = owner.equals(unfinished.peek());
        if (isNew) {
            unfinished.pop();
        }
        Optional<StandIn> found = isNew ? method.program().constructor(owner, call.typeSymbol()) : Optional.empty();
        if (found.isPresent()) {
            Notes.made(code, found.get(), method.site("new " + ClassNames.simple(owner), line));
        } else {
            code.with(call);
        }
    }
}
