package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Relu} and {@link ReluTangent}. */
public final class ReluStructure extends Structure<Relu, ReluTangent> {
    public static final ReluStructure INSTANCE = new ReluStructure();

    private ReluStructure() {}

    @Override
    protected void write(Relu value, LeafSink sink) {}

    @Override
    protected Relu read(Relu like, LeafSource source) {
        return new Relu();
    }

    @Override
    protected void writeTangent(ReluTangent tangent, LeafSink sink) {}

    @Override
    protected ReluTangent readTangent(Relu like, LeafSource source) {
        return new ReluTangent();
    }
}
