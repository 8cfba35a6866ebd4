package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import org.jspecify.annotations.Nullable;

/** Looks for writes into arrays that a method did not make itself; passing such an array on counts as one. */
final class ArrayWrites {
    private final Typing typing;

    ArrayWrites(Typing typing) {
        this.typing = typing;
    }

    boolean foundIn(TreePath method) {
        Scanner scanner = new Scanner();
        scanner.scan(method, null);
        return scanner.found;
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Set<Element> own = new HashSet<>();
        private boolean found;

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            Element element = typing.element(getCurrentPath());
            if (element != null && tree.getInitializer() instanceof NewArrayTree) own.add(element);
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            written(tree.getVariable());
            return super.visitAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
            written(tree.getVariable());
            return super.visitCompoundAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            if (AssignmentLowering.isAssignment(tree)) written(tree.getExpression());
            return super.visitUnary(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            Element callee = typing.element(getCurrentPath());
            boolean constant = callee instanceof ExecutableElement && Access.isNoDerivative(callee);
            for (ExpressionTree argument : tree.getArguments()) {
                boolean array = typing.type(new TreePath(getCurrentPath(), argument)) instanceof ArrayType;
                if (array && !constant && !isOwn(argument)) found = true;
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void written(ExpressionTree target) {
            ExpressionTree bare = ExpressionLowering.strip(target);
            if (bare instanceof ArrayAccessTree access && !isOwn(access.getExpression())) found = true;
        }

        private boolean isOwn(ExpressionTree array) {
            ExpressionTree bare = ExpressionLowering.strip(array);
            return bare instanceof IdentifierTree && own.contains(typing.element(new TreePath(getCurrentPath(), bare)));
        }
    }
}
