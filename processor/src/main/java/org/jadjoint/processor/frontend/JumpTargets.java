package org.jadjoint.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
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

    /** Whether control may leave the tree other than by its end or an exception. */
    boolean leavesFrom(Tree tree) {
        Boolean leaves = new Escapes(tree).scan(tree, null);
        return Boolean.TRUE.equals(leaves);
    }

    private final class Escapes extends TreeScanner<@Nullable Boolean, @Nullable Void> {
        private final Tree root;

        Escapes(Tree root) {
            this.root = root;
        }

        @Override
        public @Nullable Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
        }

        @Override
        public @Nullable Boolean visitReturn(ReturnTree tree, @Nullable Void unused) {
            return true;
        }

        @Override
        public @Nullable Boolean visitBreak(BreakTree tree, @Nullable Void unused) {
            return isOutside(of(tree));
        }

        @Override
        public @Nullable Boolean visitContinue(ContinueTree tree, @Nullable Void unused) {
            return isOutside(of(tree));
        }

        @Override
        public @Nullable Boolean visitYield(YieldTree tree, @Nullable Void unused) {
            return isOutside(of(tree)) || Boolean.TRUE.equals(super.visitYield(tree, null));
        }

        @Override
        public @Nullable Boolean visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            return false;
        }

        @Override
        public @Nullable Boolean visitClass(ClassTree tree, @Nullable Void unused) {
            return false;
        }

        private boolean isOutside(Tree target) {
            for (TreePath at = body.path(target); at != null; at = at.getParentPath()) {
                if (at.getLeaf() == root) return false;
            }
            return true;
        }
    }
}
