package signalbox.child.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import signalbox.wire.CallSite;

/** What is to be noted in one method. For one thread. */
final class MethodNotes {

    private final ClassModel owner;
    private final MethodModel method;
    private final Weaving weaving;
    private final Bridges bridges;
    private final boolean task;
    private final int firstLine;

    MethodNotes(ClassModel owner, MethodModel method, Weaving weaving, Bridges bridges) {
        this.owner = owner;
        this.method = method;
        this.weaving = weaving;
        this.bridges = bridges;
        Bridges.Bridge bridge = bridges.named(name());
        this.task = bridge == null ? weaving.program().isTaskBody(owner, method) : bridge.task();
        this.firstLine = method.code().stream()
                .flatMap(code -> code.elementStream())
                .mapMulti((element, next) -> {
                    if (element instanceof LineNumber number) {
                        next.accept(number.line());
                    }
                })
                .mapToInt(Integer.class::cast)
                .findFirst()
                .orElse(0);
    }

    Program program() {
        return weaving.program();
    }

    boolean isTask() {
        return task;
    }

    boolean isSynchronized() {
        return method.flags().has(AccessFlag.SYNCHRONIZED);
    }

    /** Whether notes stand around the whole body. */
    boolean isWrapped() {
        return isTask() || isSynchronized();
    }

    /** Source line of the first instruction, 0 if unknown. */
    int firstLine() {
        return firstLine;
    }

    /** What a synchronized method locks: {@code … → … monitor}. */
    void loadMonitor(CodeBuilder code) {
        if (method.flags().has(AccessFlag.STATIC)) {
            code.ldc(owner.thisClass().asSymbol());
        } else {
            code.aload(0);
        }
    }

    /** The number of this place. */
    int site(String call, int line) {
        return weaving.sites().id(new CallSite(sourceFile(), displayName(), call, line));
    }

    void unknownCall() {
        weaving.unknownCall();
    }

    void replaced(StandIn standIn) {
        weaving.replaced(standIn);
    }

    /** The method as a reader knows it. */
    String displayName() {
        Bridges.Bridge bridge = bridges.named(name());
        return ClassNames.method(bridge == null ? name() : bridge.within());
    }

    private String name() {
        return method.methodName().stringValue();
    }

    private String sourceFile() {
        return owner.findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(text -> text.stringValue())
                .orElse("");
    }
}
