package org.jadjoint.runtime.model;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Tree} and {@link TreeTangent}. */
public final class TreeStructure extends Structure<Tree, TreeTangent> {
    public static final TreeStructure INSTANCE = new TreeStructure();

    private TreeStructure() {}

    @Override
    protected void write(Tree value, LeafSink sink) {
        sink.put("weight", value.weight());
        sink.put("children", list(INSTANCE), value.children());
    }

    @Override
    protected Tree read(Tree like, LeafSource source) {
        return new Tree(source.takeDouble(), source.take(list(INSTANCE), like.children()));
    }

    @Override
    protected void writeTangent(TreeTangent tangent, LeafSink sink) {
        sink.put("weight", tangent.weight());
        sink.putTangent("children", list(INSTANCE), tangent.children());
    }

    @Override
    protected TreeTangent readTangent(Tree like, LeafSource source) {
        return new TreeTangent(source.takeDouble(), source.takeTangent(list(INSTANCE), like.children()));
    }
}
