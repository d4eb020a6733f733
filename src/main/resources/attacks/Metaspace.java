// attack: memory of classes without number
// needs: COMPUTE
// ends: anyhow
import java.lang.classfile.ClassFile;
import java.lang.constant.*;
import java.lang.invoke.MethodHandles;

void main() throws Exception {
    byte[] many = ClassFile.of().build(ClassDesc.of("Many"), type -> {
        for (int i = 0; i < 400; i++) {
            type.withMethodBody("method" + i, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code.return_());
        }
    });
    System.out.println("held: in metaspace");
    List<Class<?>> kept = new ArrayList<>();
    while (kept.size() < 20_000) {
        kept.add(MethodHandles.lookup().defineHiddenClass(many, false).lookupClass());
    }
    System.out.println("THROUGH: " + kept.size() + " classes of 400 methods each");
    Runtime.getRuntime().halt(0);
}
