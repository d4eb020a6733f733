package signalbox.child;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import signalbox.wire.ClassBytes;

/** Loads a program's classes from memory. Thread-safe. */
final class ProgramLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, ClassBytes> classes;

    ProgramLoader(List<ClassBytes> classes) {
        super(ProgramLoader.class.getClassLoader()); // without a name, which stack traces would show
        this.classes = classes.stream().collect(Collectors.toMap(ClassBytes::name, Function.identity(), (a, b) -> a));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassBytes found = classes.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, found.bytes(), 0, found.bytes().length);
    }
}
