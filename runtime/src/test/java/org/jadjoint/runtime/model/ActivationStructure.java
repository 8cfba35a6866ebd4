package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Activation} and {@link ActivationTangent}. */
public final class ActivationStructure extends Structure<Activation, ActivationTangent> {
    public static final ActivationStructure INSTANCE = new ActivationStructure();

    private ActivationStructure() {}

    @Override
    protected void write(Activation value, LeafSink sink) {
        if (value instanceof Relu relu) {
            sink.putVariant("Relu", ReluStructure.INSTANCE, relu);
            return;
        }
        if (value instanceof Scaled scaled) {
            sink.putVariant("Scaled", ScaledStructure.INSTANCE, scaled);
            return;
        }
        throw unknown(value);
    }

    @Override
    protected Activation read(Activation like, LeafSource source) {
        if (like instanceof Relu relu) {
            return source.take(ReluStructure.INSTANCE, relu);
        }
        if (like instanceof Scaled scaled) {
            return source.take(ScaledStructure.INSTANCE, scaled);
        }
        throw unknown(like);
    }

    @Override
    protected void writeTangent(ActivationTangent tangent, LeafSink sink) {
        if (tangent instanceof ReluTangent relu) {
            sink.putVariantTangent("Relu", ReluStructure.INSTANCE, relu);
            return;
        }
        if (tangent instanceof ScaledTangent scaled) {
            sink.putVariantTangent("Scaled", ScaledStructure.INSTANCE, scaled);
            return;
        }
        throw unknown(tangent);
    }

    @Override
    protected ActivationTangent readTangent(Activation like, LeafSource source) {
        if (like instanceof Relu relu) {
            return source.takeTangent(ReluStructure.INSTANCE, relu);
        }
        if (like instanceof Scaled scaled) {
            return source.takeTangent(ScaledStructure.INSTANCE, scaled);
        }
        throw unknown(like);
    }
}
