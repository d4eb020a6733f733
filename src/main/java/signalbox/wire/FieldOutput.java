package signalbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** A growing array of fields, big-endian. Not thread-safe. */
final class FieldOutput {

    private byte[] bytes = new byte[128];
    private int size;

    FieldOutput int8(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    FieldOutput bool(boolean value) {
        return int8(value ? 1 : 0);
    }

    FieldOutput int32(int value) {
        return int8(value >>> 24).int8(value >>> 16).int8(value >>> 8).int8(value);
    }

    FieldOutput int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    /** A text that must arrive whole. */
    FieldOutput text(String text) {
        return array(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text for the reader's eye: what goes beyond the bound is cut, never half a character. */
    FieldOutput clipped(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text(text);
        }
        int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return text(text.substring(0, end));
    }

    /** The constant's place in that array, which both sides must have alike. */
    <E extends Enum<E>> FieldOutput constant(E[] constants, E value) {
        return int8(Arrays.asList(constants).indexOf(value));
    }

    FieldOutput array(byte[] array) {
        int32(array.length);
        room(array.length);
        System.arraycopy(array, 0, bytes, size, array.length);
        size += array.length;
        return this;
    }

    <T> FieldOutput list(List<T> elements, BiConsumer<FieldOutput, T> write) {
        int32(elements.size());
        elements.forEach(element -> write.accept(this, element));
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
