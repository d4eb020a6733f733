package signalbox.child.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a whole body: the beginning and end of a task, and the monitor of a {@code synchronized} method,
 * whose flag is cleared because it leaves no place for a note. Leaves by return and by exception alike; the notes of
 * leaving stand outside the protected blocks, so that none is made twice.
 */
final class Wrapping {

    private record Block(Label start, Label end) {}

    private final MethodNotes method;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Label start;

    Wrapping(MethodNotes method) {
        this.method = method;
    }

    void begin(CodeBuilder code) {
        if (!method.isWrapped()) {
            return;
        }
        if (method.isTask()) {
            Notes.taskBegin(code, method.site(method.displayName(), method.firstLine()));
        }
        if (method.isSynchronized()) {
            method.loadMonitor(code);
            Notes.entering(code, method.site("synchronized", method.firstLine()));
            code.monitorenter();
        }
        if (method.isSynchronized()) {
            start = code.newBoundLabel();
            Notes.entered(code);
        }
    }

    /** Before every instruction of the body that does not leave it: no protected block may be empty. */
    void instruction(CodeBuilder code) {
        if (method.isWrapped() && start == null) {
            start = code.newBoundLabel();
        }
    }

    void end(CodeBuilder code, ReturnInstruction leave) {
        if (method.isWrapped()) {
            closeBlock(code);
            leave(code);
            if (method.isTask()) {
                Notes.taskEnd(code);
            }
        }
        code.with(leave);
    }

    void close(CodeBuilder code) {
        if (!method.isWrapped()) {
            return;
        }
        closeBlock(code);
        if (blocks.isEmpty()) {
            return;
        }
        Label failed = code.newBoundLabel();
        leave(code);
        if (method.isTask()) {
            Notes.taskFailed(code);
        }
        code.athrow();
        for (Block block : blocks) {
            code.exceptionCatchAll(block.start(), block.end(), failed);
        }
    }

    private void leave(CodeBuilder code) {
        if (method.isSynchronized()) {
            method.loadMonitor(code);
            code.dup().monitorexit();
            Notes.released(code);
        }
    }

    private void closeBlock(CodeBuilder code) {
        Label from = start;
        if (from != null) {
            blocks.add(new Block(from, code.newBoundLabel()));
            start = null;
        }
    }
}
