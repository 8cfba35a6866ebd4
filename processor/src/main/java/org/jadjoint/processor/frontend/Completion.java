package org.jadjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Whether control may get past a statement (JLS 14.22); true in doubt. */
final class Completion {
    private Completion() {}

    static boolean isPossible(List<? extends StatementTree> statements) {
        return statements.isEmpty() || isPossible(statements.get(statements.size() - 1));
    }

    static boolean isPossible(@Nullable StatementTree tree) {
        if (tree == null) return true;
        return switch (tree.getKind()) {
            case BREAK, CONTINUE, RETURN, THROW, YIELD -> false;
            case BLOCK -> isPossible(((BlockTree) tree).getStatements());
            case SYNCHRONIZED -> isPossible(((SynchronizedTree) tree).getBlock());
            case IF -> isPossible(((IfTree) tree).getThenStatement()) || isPossible(((IfTree) tree).getElseStatement());
            case TRY -> isPossible((TryTree) tree);
            case LABELED_STATEMENT -> isPossible((LabeledStatementTree) tree);
            case WHILE_LOOP -> isPossible(tree, ((WhileLoopTree) tree).getCondition());
            case FOR_LOOP ->
                ((ForLoopTree) tree).getCondition() == null
                        ? new Jumps().breaks(tree)
                        : isPossible(tree, ((ForLoopTree) tree).getCondition());
            case DO_WHILE_LOOP -> isPossible((DoWhileLoopTree) tree);
            default -> true;
        };
    }

    private static boolean isPossible(TryTree tree) {
        boolean some = isPossible(tree.getBlock());
        for (CatchTree each : tree.getCatches()) some |= isPossible(each.getBlock());
        return some && isPossible(tree.getFinallyBlock());
    }

    private static boolean isPossible(LabeledStatementTree tree) {
        return isPossible(tree.getStatement()) || new Jumps(tree.getLabel()).breaks(tree.getStatement());
    }

    private static boolean isPossible(StatementTree loop, ExpressionTree condition) {
        boolean always = ExpressionLowering.strip(condition) instanceof LiteralTree literal
                && Boolean.TRUE.equals(literal.getValue());
        return !always || new Jumps().breaks(loop);
    }

    private static boolean isPossible(DoWhileLoopTree tree) {
        return isPossible(tree, tree.getCondition())
                && (isPossible(tree.getStatement()) || new Jumps().any(tree.getStatement()));
    }

    /** The jumps inside of a statement that lead out of it, or past it. */
    private static final class Jumps extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final @Nullable Name label;
        private boolean breaks;
        private boolean continues;
        private int depth;

        Jumps() {
            this(null);
        }

        Jumps(@Nullable Name label) {
            this.label = label;
        }

        /** Whether one ends the statement: the loop, or what the label is at. */
        boolean breaks(StatementTree tree) {
            scan(tree, null);
            return breaks;
        }

        /** Whether one ends the loop of which the statement is the body, or the round. */
        boolean any(StatementTree body) {
            depth++;
            scan(body, null);
            return breaks || continues;
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void none) {
            breaks |= tree.getLabel() == null
                    ? label == null && depth == 1
                    : tree.getLabel().equals(label);
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void none) {
            continues = true;
            return null;
        }

        private @Nullable Void within(Runnable inner) {
            depth++;
            inner.run();
            depth--;
            return null;
        }

        @Override
        public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void none) {
            return within(() -> super.visitWhileLoop(tree, null));
        }

        @Override
        public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void none) {
            return within(() -> super.visitDoWhileLoop(tree, null));
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void none) {
            return within(() -> super.visitForLoop(tree, null));
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
            return within(() -> super.visitEnhancedForLoop(tree, null));
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void none) {
            return within(() -> super.visitSwitch(tree, null));
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            return null;
        }
    }
}
