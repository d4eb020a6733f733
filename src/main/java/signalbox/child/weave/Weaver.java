package signalbox.child.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import signalbox.wire.ClassBytes;

/**
 * Rewrites the classes of one program so that they note what their threads do. Calls of the JDK's waiting methods go to
 * stand-ins, monitors and the bodies of tasks get notes around them; all else stays as javac made it, line numbers
 * included. Thread-safe.
 */
public final class Weaver {

    private final CallTable table = new CallTable();

    /** Reads the stand-ins, which takes some ten milliseconds: make one and keep it. */
    public Weaver() {}

    /**
     * Weaves all classes of a program together.
     *
     * @throws IllegalArgumentException if one of them is no class file
     */
    public Woven weave(List<ClassBytes> classes) {
        List<ClassModel> models =
                classes.stream().map(one -> ClassFile.of().parse(one.bytes())).toList();
        Weaving weaving = new Weaving(new Program(models, table));
        List<ClassBytes> woven = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            woven.add(weave(classes.get(i), models.get(i), weaving));
        }
        return weaving.result(List.copyOf(woven));
    }

    private static ClassBytes weave(ClassBytes original, ClassModel model, Weaving weaving) {
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                weaving.program().hierarchy().resolver()));
        try {
            return new ClassBytes(original.name(), new ClassWeaver(files, model, weaving).weave());
        } catch (IllegalArgumentException e) {
            weaving.unknownCall(); // a method that has no room for a note: more than 64 KB of code
            return original;
        }
    }
}
