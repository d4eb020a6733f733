package signalbox.child.weave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;

/** Weaves one class: first its method references get methods of ours, then the bodies of all methods their notes. */
final class ClassWeaver {

    private final ClassFile files;
    private final ClassModel original;
    private final Weaving weaving;
    private final Bridges bridges = new Bridges();

    ClassWeaver(ClassFile files, ClassModel original, Weaving weaving) {
        this.files = files;
        this.original = original;
        this.weaving = weaving;
    }

    byte[] weave() {
        byte[] bridged = files.transformClass(original, bridging());
        if (bridges.isEmpty()) {
            return files.transformClass(original, noting());
        }
        return files.transformClass(files.parse(bridged), noting());
    }

    private ClassTransform bridging() {
        return ClassTransform.ofStateful(() -> new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof MethodModel method && method.code().isPresent()) {
                    builder.transformMethod(
                            method, MethodTransform.transformingCode(CodeTransform.ofStateful(() -> bridging(method))));
                } else {
                    builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                bridges.addTo(builder);
            }
        });
    }

    private CodeTransform bridging(MethodModel method) {
        return new CodeTransform() {
            private int line;

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                if (element instanceof LineNumber number) {
                    line = number.line();
                }
                if (element instanceof InvokeDynamicInstruction made) {
                    Optional<DirectMethodHandleDesc> body = Lambdas.body(made)
                            .filter(handle -> weaving.program().needsBridge(made, handle));
                    if (body.isPresent()) {
                        code.invokedynamic(bridged(made, body.get(), method, line));
                        return;
                    }
                }
                code.with(element);
            }
        };
    }

    private DynamicCallSiteDesc bridged(
            InvokeDynamicInstruction made, DirectMethodHandleDesc body, MethodModel within, int line) {
        ClassDesc owner = original.thisClass().asSymbol();
        var bridge = new Bridges.Bridge(
                body,
                made.typeSymbol().parameterList(),
                within.methodName().stringValue(),
                line,
                weaving.program().isTask(made));
        ConstantDesc[] arguments = made.bootstrapArgs().toArray(ConstantDesc[]::new);
        arguments[Lambdas.BODY_ARGUMENT] =
                bridges.reference(bridge, owner, original.flags().has(AccessFlag.INTERFACE));
        return DynamicCallSiteDesc.of(made.bootstrapMethod(), made.name().stringValue(), made.typeSymbol(), arguments);
    }

    private ClassTransform noting() {
        List<MethodModel> originals = original.methods();
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                MethodModel known = originals.stream()
                        .filter(one -> one.methodName()
                                        .equalsString(method.methodName().stringValue())
                                && one.methodType()
                                        .equalsString(method.methodType().stringValue()))
                        .findFirst()
                        .orElse(method);
                builder.transformMethod(method, noting(new MethodNotes(original, known, weaving, bridges)));
            } else {
                builder.with(element);
            }
        };
    }

    private static MethodTransform noting(MethodNotes notes) {
        return (builder, element) -> {
            switch (element) {
                case CodeModel code ->
                    builder.transformCode(code, CodeTransform.ofStateful(() -> new BodyWeaver(notes)));
                case AccessFlags flags -> builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
                default -> builder.with(element);
            }
        };
    }
}
