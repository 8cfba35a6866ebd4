package org.jadjoint.processor.emit.body;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Terminator;

/** How large regions are and how they end, which decides between {@code if … else} and guards. */
final class Shapes {
    /** How a leaf ends. */
    enum Leaf {
        YIELD,
        CONTINUE,
        BREAK,
        RETURN,
        THROW
    }

    /**
     * A region in short.
     *
     * @param statements about how many statements it prints
     * @param leaves how its leaves end
     */
    record Shape(int statements, Set<Leaf> leaves) {
        /** Whether nothing in it falls through to what comes after the construct around it. */
        boolean leaves(Leaf... allowed) {
            return Set.of(allowed).containsAll(leaves);
        }
    }

    private final Folding folding;
    private final Map<Scope, Shape> shapes = new HashMap<>();

    Shapes(Folding folding) {
        this.folding = folding;
    }

    Shape of(Scope scope) {
        Shape known = shapes.get(scope);
        if (known != null) return known;
        int statements = 0;
        for (int i = 0; i < scope.size(); i++) {
            if (folding.isSilent(scope, i)) continue;
            statements += 1 + (scope.inner[i] == null ? 0 : of(scope.body(i)).statements());
        }
        Set<Leaf> leaves = EnumSet.noneOf(Leaf.class);
        if (scope.branches.isEmpty()) {
            Leaf leaf = leaf(scope.region.end());
            leaves.add(leaf);
            if (leaf == Leaf.RETURN || leaf == Leaf.THROW || leaf == Leaf.BREAK) statements++;
        }
        for (Scope branch : scope.branches) {
            Shape shape = of(branch);
            statements += 1 + shape.statements();
            leaves.addAll(shape.leaves());
        }
        Shape shape = new Shape(statements, leaves);
        shapes.put(scope, shape);
        return shape;
    }

    private static Leaf leaf(Terminator end) {
        if (end instanceof Terminator.Yield) return Leaf.YIELD;
        if (end instanceof Terminator.Continue) return Leaf.CONTINUE;
        if (end instanceof Terminator.Break) return Leaf.BREAK;
        return end instanceof Terminator.Return ? Leaf.RETURN : Leaf.THROW;
    }
}
