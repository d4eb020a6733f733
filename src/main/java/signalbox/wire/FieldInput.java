package signalbox.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads fields from a message of a known size. Every length is checked against a bound and against what is left
 * before anything is allocated, because the sender is not trusted. Not thread-safe.
 */
final class FieldInput {

    /** Reads one element of a list. */
    interface Element<T> {
        T read(FieldInput in) throws WireException;
    }

    private final ByteBuffer buffer;

    FieldInput(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes);
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    int int8() throws WireException {
        need(1);
        return buffer.get();
    }

    boolean bool() throws WireException {
        return switch (int8()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new WireException("A message held a yes or no that is neither.");
        };
    }

    int int32() throws WireException {
        need(4);
        return buffer.getInt();
    }

    long int64() throws WireException {
        need(8);
        return buffer.getLong();
    }

    String text(int maxBytes) throws WireException {
        int length = length(maxBytes);
        ByteBuffer slice = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
        } catch (CharacterCodingException e) {
            throw new WireException("A message held a text that is not UTF-8.");
        }
    }

    byte[] array(int maxBytes) throws WireException {
        byte[] array = new byte[length(maxBytes)];
        try {
            buffer.get(array);
        } catch (BufferUnderflowException e) {
            throw new WireException("A message ended in the middle of an array.");
        }
        return array;
    }

    <T> List<T> list(int maxElements, Element<T> element) throws WireException {
        int count = length(maxElements);
        List<T> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(element.read(this));
        }
        return List.copyOf(elements);
    }

    <E extends Enum<E>> E constant(E[] constants) throws WireException {
        int ordinal = int8();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new WireException(
                    "A message named the constant %d where there are %d.".formatted(ordinal, constants.length));
        }
        return constants[ordinal];
    }

    /** A count or length; each element takes a byte at least, so it never exceeds what is left. */
    private int length(int max) throws WireException {
        int length = int32();
        if (length < 0 || length > max || length > buffer.remaining()) {
            throw new WireException("A message announced %d bytes or elements where at most %d are possible."
                    .formatted(length, Math.min(max, buffer.remaining())));
        }
        return length;
    }

    private void need(int bytes) throws WireException {
        if (buffer.remaining() < bytes) {
            throw new WireException("A message ended in the middle of a field.");
        }
    }
}
