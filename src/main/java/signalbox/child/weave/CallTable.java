package signalbox.child.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.child.calls.NeverWaits;
import signalbox.child.calls.Replaces;
import signalbox.wire.SpanKind;

/** Which calls are replaced by what: read from the stand-ins. Immutable once made. */
final class CallTable {

    private static final String CALLS = "signalbox.child.calls.";

    /** Every class of stand-ins, with the kind of wait that its methods stand for where a call has to stay in place. */
    private static final Map<String, SpanKind> FAMILIES = Map.ofEntries(
            Map.entry("AcquireCalls", SpanKind.THREAD),
            Map.entry("ChannelCalls", SpanKind.IO),
            Map.entry("ConditionCalls", SpanKind.THREAD),
            Map.entry("DataCalls", SpanKind.IO),
            Map.entry("ExecutorCalls", SpanKind.THREAD),
            Map.entry("ExitCalls", SpanKind.THREAD),
            Map.entry("FileCalls", SpanKind.IO),
            Map.entry("FileChannelCalls", SpanKind.IO),
            Map.entry("ForkJoinCalls", SpanKind.THREAD),
            Map.entry("FutureCalls", SpanKind.THREAD),
            Map.entry("HttpCalls", SpanKind.IO),
            Map.entry("InputCalls", SpanKind.IO),
            Map.entry("LockCalls", SpanKind.LOCK),
            Map.entry("MonitorCalls", SpanKind.THREAD),
            Map.entry("OutputCalls", SpanKind.IO),
            Map.entry("ParkCalls", SpanKind.THREAD),
            Map.entry("ProcessCalls", SpanKind.THREAD),
            Map.entry("QueueCalls", SpanKind.THREAD),
            Map.entry("ReaderCalls", SpanKind.IO),
            Map.entry("ScannerCalls", SpanKind.IO),
            Map.entry("ScopeCalls", SpanKind.THREAD),
            Map.entry("SelectorCalls", SpanKind.IO),
            Map.entry("SocketCalls", SpanKind.IO),
            Map.entry("StackCalls", SpanKind.THREAD),
            Map.entry("StampedLockCalls", SpanKind.LOCK),
            Map.entry("SynchronizerCalls", SpanKind.THREAD),
            Map.entry("ThreadCalls", SpanKind.THREAD),
            Map.entry("UrlCalls", SpanKind.IO));

    /** By name and parameters of the replaced method. */
    private final Map<String, List<StandIn>> instanceMethods = new HashMap<>();

    /** By class, name and parameters. */
    private final Map<String, StandIn> staticMethods = new HashMap<>();

    /** By class and parameters. */
    private final Map<String, StandIn> constructors = new HashMap<>();

    /** By name alone: on which types methods of that name wait. */
    private final Map<String, List<Class<?>>> receivers = new HashMap<>();

    CallTable() {
        FAMILIES.forEach((name, kind) -> {
            for (Method method : load(name)) {
                if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                    add(method, kind);
                }
            }
        });
    }

    /** What replaces this method when it is called on a receiver of the static type {@code owner}. */
    Optional<StandIn> instanceMethod(ClassDesc owner, String name, MethodTypeDesc type, Hierarchy hierarchy) {
        StandIn best = null;
        for (StandIn candidate : instanceMethods.getOrDefault(name + parameters(type), List.of())) {
            if (candidate.answers(type)
                    && hierarchy.isSubtype(owner, candidate.replaces())
                    && (best == null || best.replaces().isAssignableFrom(candidate.replaces()))) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What replaces the static method that exactly this class declares. */
    Optional<StandIn> staticMethod(ClassDesc owner, String name, MethodTypeDesc type) {
        return Optional.ofNullable(staticMethods.get(owner.descriptorString() + name + parameters(type)))
                .filter(standIn -> standIn.answers(type));
    }

    /** What replaces {@code new owner(…)}. */
    Optional<StandIn> constructor(ClassDesc owner, MethodTypeDesc type) {
        return Optional.ofNullable(constructors.get(owner.descriptorString() + parameters(type)));
    }

    /** Whether a method of this name may wait on that type, but these parameters are not in the table. */
    boolean mayWait(ClassDesc owner, String name, MethodTypeDesc type, Hierarchy hierarchy) {
        List<Class<?>> waiting = receivers.getOrDefault(name, List.of()).stream()
                .filter(receiver -> hierarchy.isSubtype(owner, receiver))
                .toList();
        String parameters =
                type.parameterList().stream().map(Hierarchy::binaryName).collect(Collectors.joining(","));
        return !waiting.isEmpty()
                && waiting.stream().noneMatch(receiver -> NeverWaits.contains(receiver.getName(), name, parameters));
    }

    private static Method[] load(String family) {
        try {
            return Class.forName(CALLS + family).getDeclaredMethods();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The stand-ins " + family + " are missing", e);
        } catch (UnsupportedClassVersionError | NoClassDefFoundError e) {
            return new Method[0]; // of a preview, which is off; then no program can use it either
        }
    }

    private void add(Method method, SpanKind kind) {
        Replaces replaced = method.getAnnotation(Replaces.class);
        if (replaced == null) {
            addInstanceMethod(method, kind);
            return;
        }
        StandIn standIn = StandIn.of(replaced.staticOf(), method, kind);
        MethodTypeDesc type = standIn.type();
        String parameters = parameters(type.dropParameterTypes(type.parameterCount() - 1, type.parameterCount()));
        String owner = replaced.staticOf().descriptorString();
        if (replaced.constructor()) {
            constructors.put(owner + parameters, standIn);
        } else {
            staticMethods.put(owner + method.getName() + parameters, standIn);
            receivers
                    .computeIfAbsent(method.getName(), any -> new ArrayList<>())
                    .add(replaced.staticOf());
        }
    }

    private void addInstanceMethod(Method method, SpanKind kind) {
        Class<?> receiver = method.getParameterTypes()[0];
        StandIn standIn = StandIn.of(receiver, method, kind);
        MethodTypeDesc type = standIn.type();
        String parameters = parameters(type.dropParameterTypes(type.parameterCount() - 1, type.parameterCount())
                .dropParameterTypes(0, 1));
        instanceMethods
                .computeIfAbsent(method.getName() + parameters, any -> new ArrayList<>())
                .add(standIn);
        receivers.computeIfAbsent(method.getName(), any -> new ArrayList<>()).add(receiver);
    }

    private static String parameters(MethodTypeDesc type) {
        return type.parameterList().stream().map(ClassDesc::descriptorString).collect(Collectors.joining("", "(", ")"));
    }
}
