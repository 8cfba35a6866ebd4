package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Network} and {@link NetworkTangent}. */
public final class NetworkStructure extends Structure<Network, NetworkTangent> {
    public static final NetworkStructure INSTANCE = new NetworkStructure();

    private NetworkStructure() {}

    @Override
    protected void write(Network value, LeafSink sink) {
        sink.put("rate", value.rate());
        sink.put("hidden", DenseStructure.INSTANCE, value.hidden());
        sink.put("layers", list(DenseStructure.INSTANCE), value.layers());
        sink.put("bank", array(DenseStructure.INSTANCE, DenseTangent[]::new), value.bank());
        sink.put("bias", DOUBLES, value.bias());
        sink.put("activation", ActivationStructure.INSTANCE, value.activation());
    }

    @Override
    protected Network read(Network like, LeafSource source) {
        return new Network(
                source.takeDouble(),
                source.take(DenseStructure.INSTANCE, like.hidden()),
                source.take(list(DenseStructure.INSTANCE), like.layers()),
                source.take(array(DenseStructure.INSTANCE, DenseTangent[]::new), like.bank()),
                source.take(DOUBLES, like.bias()),
                source.take(ActivationStructure.INSTANCE, like.activation()),
                like.title());
    }

    @Override
    protected void writeTangent(NetworkTangent tangent, LeafSink sink) {
        sink.put("rate", tangent.rate());
        sink.putTangent("hidden", DenseStructure.INSTANCE, tangent.hidden());
        sink.putTangent("layers", list(DenseStructure.INSTANCE), tangent.layers());
        sink.putTangent("bank", array(DenseStructure.INSTANCE, DenseTangent[]::new), tangent.bank());
        sink.putTangent("bias", DOUBLES, tangent.bias());
        sink.putTangent("activation", ActivationStructure.INSTANCE, tangent.activation());
    }

    @Override
    protected NetworkTangent readTangent(Network like, LeafSource source) {
        return new NetworkTangent(
                source.takeDouble(),
                source.takeTangent(DenseStructure.INSTANCE, like.hidden()),
                source.takeTangent(list(DenseStructure.INSTANCE), like.layers()),
                source.takeTangent(array(DenseStructure.INSTANCE, DenseTangent[]::new), like.bank()),
                source.takeTangent(DOUBLES, like.bias()),
                source.takeTangent(ActivationStructure.INSTANCE, like.activation()));
    }
}
