package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** A variable of the method: the values that it holds one after the other. */
final class Variable {
    final Type type;
    /** The values it holds, in program order. */
    final List<Definition> members = new ArrayList<>();
    /** What its values are called in the program; null where none has a name. */
    @Nullable
    String wish;
    /** Whether it is a parameter of the method. */
    boolean parameter;
    /** Whether it holds an array or frame in which the sweep records: what the holder keeps is that of one recording. */
    boolean recording;
    /** Whether somewhere nothing is assigned to it that javac could see, so that its declaration needs a value. */
    boolean needsDefault;

    /** The field of the holder that keeps the array or frame in it; null where there is none. */
    @Nullable
    String field;

    /** Whether it was given a value by assignment of another variable, which its field does not have. */
    boolean reassigned;

    /** Its name in Java, once it is declared. */
    @Nullable
    String name;

    Variable(Definition first) {
        type = first.value.type();
        wish = first.name;
        parameter = first.kind == Definition.Kind.PARAMETER;
        recording = isRecording(first);
        members.add(first);
    }

    private static boolean isRecording(Definition first) {
        Op op = first.op();
        return (op instanceof Op.NewArray array && array.role() == Op.Role.RESIDUAL)
                || (op instanceof Op.Bulk bulk && bulk.kind() == Op.BulkKind.GROW)
                || (op instanceof Op.Call call
                        && call.form() == Op.Form.FORWARD
                        && call.results().get(0) == first.value);
    }

    String name() {
        if (name == null) throw new IllegalStateException("read before its declaration: " + members.get(0).value);
        return name;
    }
}
