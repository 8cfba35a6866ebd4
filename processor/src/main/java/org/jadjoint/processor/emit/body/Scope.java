package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jspecify.annotations.Nullable;

/** A region in its place. Everything about its operations is kept by their number, since operations have no identity. */
final class Scope {
    enum Kind {
        FUNCTION,
        BLOCK,
        LOOP,
        BRANCH
    }

    final Region region;
    final Kind kind;
    final @Nullable Scope parent;
    final int depth;
    /** The body of each operation that has one. */
    final @Nullable Scope[] inner;
    /** The position of each operation; an operation with a body begins there. */
    final int[] position;
    /** Whether each operation neither has effects nor can throw. */
    final boolean[] pure;
    /** How many operations before each one are not pure. */
    final int[] order;
    /** The regions of the terminator. */
    final List<Scope> branches = new ArrayList<>();
    /** The position of the operation or terminator that holds this region. */
    int anchor;
    /** Number of that operation in the parent; the number of operations where the terminator holds it. */
    int number;

    int start;
    /** The position of the terminator. */
    int last;
    /** The last position inside. */
    int end;
    /** Whether nothing inside has effects or can throw. */
    boolean allPure = true;

    Scope(Region region, Kind kind, @Nullable Scope parent) {
        this.region = region;
        this.kind = kind;
        this.parent = parent;
        depth = parent == null ? 0 : parent.depth + 1;
        int size = region.ops().size();
        inner = new Scope[size];
        position = new int[size];
        pure = new boolean[size];
        order = new int[size];
    }

    Op op(int number) {
        return region.ops().get(number);
    }

    int size() {
        return region.ops().size();
    }

    /** The body of an operation that has one. */
    Scope body(int number) {
        Scope body = inner[number];
        if (body == null) throw new IllegalStateException("no body: " + op(number));
        return body;
    }

    /** The region around this one. */
    Scope around() {
        if (parent == null) throw new IllegalStateException("the outermost region");
        return parent;
    }

    /** Whether this region is {@code other} or stands inside it. */
    boolean within(Scope other) {
        Scope scope = this;
        while (scope.depth > other.depth) scope = scope.around();
        return scope == other;
    }

    /** The innermost region that holds both. */
    Scope common(Scope other) {
        Scope a = this;
        Scope b = other;
        while (a.depth > b.depth) a = a.around();
        while (b.depth > a.depth) b = b.around();
        while (a != b) {
            a = a.around();
            b = b.around();
        }
        return a;
    }
}
