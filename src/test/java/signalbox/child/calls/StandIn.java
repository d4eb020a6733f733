package signalbox.child.calls;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stand-in and what it stands for.
 *
 * @param owner type whose method or constructor is replaced
 * @param parameters of the replaced method
 */
record StandIn(Method method, Class<?> owner, Kind kind, List<Class<?>> parameters) {

    enum Kind {
        INSTANCE,
        STATIC,
        CONSTRUCTOR
    }

    /** Every stand-in of the package, found as class files, so that none is forgotten. */
    static List<StandIn> all() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Replaces.class.getResource("Replaces.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Calls.class"))
                    .sorted()
                    .flatMap(name -> Arrays.stream(standIns(name)))
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(StandIn::of)
                    .toList();
        }
    }

    private static Method[] standIns(String classFile) {
        String name = "signalbox.child.calls." + classFile.substring(0, classFile.length() - ".class".length());
        try {
            return Class.forName(name).getDeclaredMethods();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static StandIn of(Method method) {
        List<Class<?>> all = List.of(method.getParameterTypes());
        List<Class<?>> withoutSite = all.subList(0, all.size() - 1);
        Replaces replaces = method.getAnnotation(Replaces.class);
        if (replaces == null) {
            return new StandIn(
                    method, withoutSite.getFirst(), Kind.INSTANCE, withoutSite.subList(1, withoutSite.size()));
        }
        Kind kind = replaces.constructor() ? Kind.CONSTRUCTOR : Kind.STATIC;
        return new StandIn(method, replaces.staticOf(), kind, withoutSite);
    }

    String name() {
        return kind == Kind.CONSTRUCTOR ? "<init>" : method.getName();
    }

    /** Whether the weaver would put this in the place of a call to that method, constructor or override of it. */
    boolean standsFor(Executable called) {
        boolean isStatic = Modifier.isStatic(called.getModifiers());
        return switch (kind) {
            case CONSTRUCTOR -> called instanceof Constructor<?> && called.getDeclaringClass() == owner && fits(called);
            case STATIC -> isStatic && called.getDeclaringClass() == owner && sameName(called) && fits(called);
            case INSTANCE ->
                !isStatic
                        && called instanceof Method
                        && owner.isAssignableFrom(called.getDeclaringClass())
                        && sameName(called)
                        && fits(called);
        };
    }

    private boolean sameName(Executable called) {
        return called.getName().equals(method.getName());
    }

    private boolean fits(Executable called) {
        return parameters.equals(List.of(called.getParameterTypes()));
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for " + owner.getName()
                + parameters;
    }
}
