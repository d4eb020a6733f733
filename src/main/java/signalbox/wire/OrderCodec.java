package signalbox.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders as bytes and back. Stateless and thread-safe. */
public final class OrderCodec {

    /** Largest source of one compilation, in UTF-16 code units over all files. */
    public static final int MAX_SOURCE_CHARS = 64 * 1024;

    static final int MAX_CLASSES = 2_000;
    static final int MAX_CLASS_BYTES = 1024 * 1024;
    static final int MAX_NAME_BYTES = 4 * 1024;
    private static final int MAX_SOURCES = 50;
    private static final int MAX_PROPERTIES = 200;
    private static final int MAX_ARGUMENTS = 200;

    private static final int EXECUTE = 1;
    private static final int COMPILE = 2;
    private static final int CONFINE = 3;
    private static final int MAX_LIMITS = 50;
    private static final int MAX_INSTRUCTIONS = 4 * 1024;

    private OrderCodec() {}

    public static byte[] encode(Order order) {
        FieldOutput out = new FieldOutput();
        switch (order) {
            case Order.Execute execute -> write(out, execute);
            case Order.Compile compile ->
                out.int8(COMPILE)
                        .int64(compile.id())
                        .list(compile.sources(), (o, s) -> o.text(s.name()).text(s.text()))
                        .bool(compile.woven());
            case Order.Confine confine ->
                out.int8(CONFINE)
                        .list(
                                List.copyOf(confine.limits().entrySet()),
                                (o, limit) -> o.int32(limit.getKey()).int64(limit.getValue()))
                        .list(confine.filter(), FieldOutput::int64)
                        .int32(confine.self());
        }
        return out.toBytes();
    }

    /** The order in that payload; a {@link WireException} if there is none or something is left over. */
    public static Order decode(byte[] payload) throws WireException {
        FieldInput in = new FieldInput(payload);
        int tag = in.int8();
        Order order = switch (tag) {
            case EXECUTE -> readExecute(in);
            case COMPILE -> new Order.Compile(in.int64(), in.list(MAX_SOURCES, OrderCodec::readSource), in.bool());
            case CONFINE -> readConfine(in);
            default -> throw new WireException("There is no order with the tag %d.".formatted(tag));
        };
        if (in.hasMore()) {
            throw new WireException("An order was followed by bytes that belong to nothing.");
        }
        return order;
    }

    private static void write(FieldOutput out, Order.Execute order) {
        out.int8(EXECUTE)
                .text(order.mainClass())
                .list(order.classes(), OrderCodec::writeClass)
                .list(List.copyOf(order.properties().entrySet()), OrderCodec::writeProperty)
                .list(order.arguments(), FieldOutput::text)
                .bool(order.traced())
                .int32(order.practiceDelayMillis())
                .bool(order.laidOut())
                .int32(order.carriers());
    }

    private static Order.Execute readExecute(FieldInput in) throws WireException {
        String mainClass = in.text(MAX_NAME_BYTES);
        List<ClassBytes> classes = in.list(MAX_CLASSES, OrderCodec::readClass);
        Map<String, String> properties = new HashMap<>();
        in.list(MAX_PROPERTIES, OrderCodec::readProperty).forEach(p -> properties.put(p.getKey(), p.getValue()));
        List<String> arguments = in.list(MAX_ARGUMENTS, i -> i.text(MAX_NAME_BYTES));
        return new Order.Execute(
                mainClass, classes, Map.copyOf(properties), arguments, in.bool(), in.int32(), in.bool(), in.int32());
    }

    private static Order.Confine readConfine(FieldInput in) throws WireException {
        Map<Integer, Long> limits = new HashMap<>();
        in.list(MAX_LIMITS, i -> Map.entry(i.int32(), i.int64()))
                .forEach(limit -> limits.put(limit.getKey(), limit.getValue()));
        return new Order.Confine(Map.copyOf(limits), in.list(MAX_INSTRUCTIONS, FieldInput::int64), in.int32());
    }

    static void writeClass(FieldOutput out, ClassBytes each) {
        out.text(each.name()).array(each.bytes());
    }

    static ClassBytes readClass(FieldInput in) throws WireException {
        return new ClassBytes(in.text(MAX_NAME_BYTES), in.array(MAX_CLASS_BYTES));
    }

    private static void writeProperty(FieldOutput out, Map.Entry<String, String> property) {
        out.text(property.getKey()).text(property.getValue());
    }

    private static Map.Entry<String, String> readProperty(FieldInput in) throws WireException {
        return Map.entry(in.text(MAX_NAME_BYTES), in.text(MAX_NAME_BYTES));
    }

    private static SourceFile readSource(FieldInput in) throws WireException {
        return new SourceFile(in.text(MAX_NAME_BYTES), in.text(3 * MAX_SOURCE_CHARS));
    }
}
