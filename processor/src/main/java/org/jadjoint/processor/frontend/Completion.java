package org.jadjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether control may get past a statement; true in doubt. */
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
            default -> true;
        };
    }

    private static boolean isPossible(TryTree tree) {
        boolean some = isPossible(tree.getBlock());
        for (CatchTree each : tree.getCatches()) some |= isPossible(each.getBlock());
        return some && isPossible(tree.getFinallyBlock());
    }
}
