package org.jadjoint.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Where {@code break}, {@code continue} and {@code yield} lead, by the trees around them. */
final class JumpTargets {
    private final Body body;

    JumpTargets(Body body) {
        this.body = body;
    }

    /** The statement that a {@code break} leaves. */
    Tree of(BreakTree tree) {
        return target(tree, tree.getLabel(), true);
    }

    /** The loop that a {@code continue} continues. */
    Tree of(ContinueTree tree) {
        return target(tree, tree.getLabel(), false);
    }

    /** The expression to which a {@code yield} gives its value. */
    Tree of(YieldTree tree) {
        TreePath path = body.path(tree);
        while (!(path.getLeaf() instanceof SwitchExpressionTree)) path = path.getParentPath();
        return path.getLeaf();
    }

    private Tree target(Tree tree, @Nullable Name label, boolean leaves) {
        for (TreePath at = body.path(tree).getParentPath(); at != null; at = at.getParentPath()) {
            Tree leaf = at.getLeaf();
            boolean implicit = isLoop(leaf) || (leaves && leaf instanceof SwitchTree);
            if (label == null && implicit) return leaf;
            if (label != null
                    && leaf instanceof LabeledStatementTree named
                    && named.getLabel().equals(label)) {
                return named.getStatement();
            }
        }
        throw new IllegalStateException("no target for " + tree);
    }

    private static boolean isLoop(Tree tree) {
        return switch (tree.getKind()) {
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
            default -> false;
        };
    }

    /** The statements inside the tree by which control may leave it. */
    List<StatementTree> waysOut(Tree tree) {
        Escapes escapes = new Escapes(tree);
        escapes.scan(tree, null);
        return escapes.found;
    }

    /** Whether a tree is, or stands inside, another one. */
    boolean isInside(Tree tree, @Nullable Tree root) {
        for (TreePath at = body.path(tree); at != null; at = at.getParentPath()) {
            if (at.getLeaf() == root) return true;
        }
        return false;
    }

    private final class Escapes extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Tree root;
        private final List<StatementTree> found = new ArrayList<>();

        Escapes(Tree root) {
            this.root = root;
        }

        private void found(StatementTree jump, Tree target) {
            if (!isInside(target, root)) found.add(jump);
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
            found.add(tree);
            return super.visitReturn(tree, null);
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
            found(tree, of(tree));
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
            found(tree, of(tree));
            return null;
        }

        @Override
        public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
            found(tree, of(tree));
            return super.visitYield(tree, null);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            return null;
        }
    }
}
