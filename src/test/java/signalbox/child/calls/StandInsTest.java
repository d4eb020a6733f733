package signalbox.child.calls;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compares the stand-ins with the JDK that this runs on, so that an overload of a later JDK is noticed. */
@Timeout(60)
final class StandInsTest {

    private final List<StandIn> standIns = StandIn.all();

    StandInsTest() throws IOException, URISyntaxException {}

    @Test
    void everyStandInHasTheErasedShapeOfWhatItStandsFor() {
        assertEquals(List.of(), standIns.stream().filter(s -> !hasOriginal(s)).toList());
    }

    @Test
    void everyStandInIsStaticAndEndsInASiteId() {
        assertEquals(
                List.of(), standIns.stream().filter(s -> !takesSite(s.method())).toList());
    }

    @Test
    void noTwoStandInsReplaceTheSame() {
        var seen = new HashSet<String>();
        assertEquals(
                List.of(),
                standIns.stream()
                        .filter(s -> !seen.add(s.owner().getName() + s.name() + s.parameters()))
                        .toList());
    }

    /** A public method of any JDK class that overloads one with a stand-in waits too, or stands in NeverWaits. */
    @Test
    void everyOverloadInTheJdkHasAStandIn() throws IOException {
        assertEquals("", jdkTypes().flatMap(this::forgotten).sorted().distinct().collect(joining("\n")));
    }

    @Test
    void everyWaitingMethodOfTheLessonsHasAStandIn() {
        var forgotten = new ArrayList<String>();
        WaitingMethods.BY_TYPE.forEach((type, names) -> names.stream()
                .filter(name -> standIns.stream()
                        .noneMatch(s ->
                                s.owner().isAssignableFrom(type) && s.name().equals(name)))
                .forEach(name -> forgotten.add(type.getName() + "." + name)));
        assertEquals(List.of(), forgotten);
    }

    private Stream<String> forgotten(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> !m.isBridge() && !m.isSynthetic())
                .flatMap(m -> standIns.stream()
                        .filter(s -> overloads(m, s))
                        .filter(s -> standIns.stream().noneMatch(other -> other.standsFor(m)))
                        .filter(s -> !neverWaits(s, m))
                        .limit(1)
                        .map(s -> m + " overloads " + s));
    }

    private static boolean overloads(Method method, StandIn standIn) {
        boolean sameKind = switch (standIn.kind()) {
            case CONSTRUCTOR -> false;
            case STATIC -> Modifier.isStatic(method.getModifiers());
            case INSTANCE -> !Modifier.isStatic(method.getModifiers());
        };
        return sameKind
                && method.getName().equals(standIn.name())
                && standIn.owner().isAssignableFrom(method.getDeclaringClass());
    }

    private static boolean neverWaits(StandIn standIn, Executable called) {
        String parameters =
                Arrays.stream(called.getParameterTypes()).map(Class::getName).collect(joining(","));
        return NeverWaits.contains(standIn.owner().getName(), called.getName(), parameters);
    }

    private static boolean hasOriginal(StandIn standIn) {
        try {
            Class<?>[] parameters = standIn.parameters().toArray(Class<?>[]::new);
            if (standIn.kind() == StandIn.Kind.CONSTRUCTOR) {
                return standIn.owner().getConstructor(parameters).getDeclaringClass()
                        == standIn.method().getReturnType();
            }
            Method original = standIn.owner().getDeclaredMethod(standIn.name(), parameters);
            return Modifier.isPublic(original.getModifiers())
                    && Modifier.isStatic(original.getModifiers()) == (standIn.kind() == StandIn.Kind.STATIC)
                    && original.getReturnType() == standIn.method().getReturnType();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean takesSite(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() > 0
                && method.getParameterTypes()[method.getParameterCount() - 1] == int.class;
    }

    /** Every public type in the exported packages that a program is likely to use. */
    private static Stream<Class<?>> jdkTypes() throws IOException {
        var types = new ArrayList<Class<?>>();
        Set<Module> modules = Set.of(Object.class.getModule(), java.net.http.HttpClient.class.getModule());
        for (Module module : modules) {
            Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module.getName());
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.startsWith("java/") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .map(StandInsTest::type)
                        .filter(type ->
                                Modifier.isPublic(type.getModifiers()) && module.isExported(type.getPackageName()))
                        .forEach(types::add);
            }
        }
        return types.stream();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
