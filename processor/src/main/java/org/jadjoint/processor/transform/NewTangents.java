package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Shadows and tangents of arrays that begin with content, as new arrays that are filled: so they may have memory of an earlier run. */
final class NewTangents {
    private NewTangents() {}

    /**
     * The image of {@code {r, s}}: {@code zeros(2)}, then each of the elements is stored.
     *
     * @param elements the images of the elements, null for those that are zeros
     * @param reuse as of {@link Op.NewArray}
     */
    static void literal(
            Builder out, Value result, List<? extends @Nullable Value> elements, Op.Role role, @Nullable Value reuse) {
        out.add(new Op.NewArray(result, out.constant(elements.size()), role, reuse, out.source()));
        for (int i = 0; i < elements.size(); i++) {
            Value element = elements.get(i);
            if (element != null) out.store(result, out.constant(i), element);
        }
    }

    /**
     * The image of {@code a.clone()}, {@code Arrays.copyOf(a, n)} or {@code Arrays.copyOfRange(a, from, to)}.
     *
     * @param made what makes the copy
     * @param source the image of what is copied
     * @param reuse as of {@link Op.NewArray}
     */
    static void copy(Builder out, Value result, Op.Bulk made, Value source, Op.Role role, @Nullable Value reuse) {
        Value copy = made.result();
        if (copy == null) throw new IllegalArgumentException("makes nothing: " + made);
        Value length = out.length(copy);
        out.add(new Op.NewArray(result, length, role, reuse, out.source()));
        Value zero = out.constant(0);
        Value from = made.kind() == Op.BulkKind.COPY_OF_RANGE ? made.operands().get(1) : zero;
        Value copied =
                made.kind() == Op.BulkKind.CLONE ? length : out.math("min", out.sub(out.length(source), from), length);
        out.bulkEffect(Op.BulkKind.ARRAYCOPY, source, from, result, zero, copied);
    }
}
