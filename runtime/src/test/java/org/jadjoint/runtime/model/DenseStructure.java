package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Dense} and {@link DenseTangent}. */
public final class DenseStructure extends Structure<Dense, DenseTangent> {
    public static final DenseStructure INSTANCE = new DenseStructure();

    private DenseStructure() {}

    @Override
    protected void write(Dense value, LeafSink sink) {
        sink.put("w", array(DOUBLES, double[][]::new), value.w());
        sink.put("b", FLOATS, value.b());
    }

    @Override
    protected Dense read(Dense like, LeafSource source) {
        return new Dense(
                source.take(array(DOUBLES, double[][]::new), like.w()), source.take(FLOATS, like.b()), like.width());
    }

    @Override
    protected void writeTangent(DenseTangent tangent, LeafSink sink) {
        sink.putTangent("w", array(DOUBLES, double[][]::new), tangent.w());
        sink.putTangent("b", FLOATS, tangent.b());
    }

    @Override
    protected DenseTangent readTangent(Dense like, LeafSource source) {
        return new DenseTangent(
                source.takeTangent(array(DOUBLES, double[][]::new), like.w()), source.takeTangent(FLOATS, like.b()));
    }
}
