package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Scaled} and {@link ScaledTangent}. */
public final class ScaledStructure extends Structure<Scaled, ScaledTangent> {
    public static final ScaledStructure INSTANCE = new ScaledStructure();

    private ScaledStructure() {}

    @Override
    protected void write(Scaled value, LeafSink sink) {
        sink.put("factor", value.factor());
    }

    @Override
    protected Scaled read(Scaled like, LeafSource source) {
        return new Scaled(source.takeDouble());
    }

    @Override
    protected void writeTangent(ScaledTangent tangent, LeafSink sink) {
        sink.put("factor", tangent.factor());
    }

    @Override
    protected ScaledTangent readTangent(Scaled like, LeafSource source) {
        return new ScaledTangent(source.takeDouble());
    }
}
