package org.jadjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the variables in scope that a tree assigns. */
final class AssignedVariables extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final MethodLowering method;
    private final Set<? extends Tree> apart;
    private final Set<Variable> found = new HashSet<>();

    private AssignedVariables(MethodLowering method, Set<? extends Tree> apart) {
        this.method = method;
        this.apart = apart;
    }

    /** The variables assigned in the trees that are in scope now, in the order of their declaration. */
    static List<Variable> in(MethodLowering method, Iterable<? extends Tree> trees) {
        return in(method, trees, Set.of());
    }

    private static List<Variable> in(MethodLowering method, Iterable<? extends Tree> trees, Set<? extends Tree> apart) {
        AssignedVariables scanner = new AssignedVariables(method, apart);
        scanner.scan(trees, null);
        return method.flow().variables().select(scanner.found::contains);
    }

    static List<Variable> in(MethodLowering method, Tree tree) {
        return in(method, List.of(tree));
    }

    /** The variables assigned in a tree, but for the trees inside that were lowered apart. */
    static List<Variable> in(MethodLowering method, Tree tree, Set<? extends Tree> apart) {
        return in(method, List.of(tree), apart);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        return tree != null && apart.contains(tree) ? null : super.scan(tree, null);
    }

    private void assigned(ExpressionTree target) {
        Variable variable = method.local(ExpressionLowering.strip(target));
        if (variable != null) found.add(variable);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigned(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        assigned(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        if (AssignmentLowering.isAssignment(tree)) assigned(tree.getExpression());
        return super.visitUnary(tree, null);
    }
}
