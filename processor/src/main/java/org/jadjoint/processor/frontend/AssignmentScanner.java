package org.jadjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/** Goes through code and looks at what it assigns: by {@code =}, by a compound assignment, by {@code ++} or {@code --}. */
abstract class AssignmentScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Called with the left side of each assignment: a variable, a field or an element. */
    abstract void assigned(ExpressionTree target);

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
