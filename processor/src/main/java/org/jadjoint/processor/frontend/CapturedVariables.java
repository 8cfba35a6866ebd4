package org.jadjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the variables in scope that lambdas and classes inside of a tree mention. */
final class CapturedVariables extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final MethodLowering method;
    private final Set<Variable> found = new HashSet<>();
    private boolean apart;

    private CapturedVariables(MethodLowering method) {
        this.method = method;
    }

    static Set<Variable> in(MethodLowering method, Tree tree) {
        CapturedVariables scanner = new CapturedVariables(method);
        scanner.scan(tree, null);
        return scanner.found;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        boolean outer = apart;
        apart |= tree instanceof LambdaExpressionTree || tree instanceof ClassTree;
        super.scan(tree, null);
        apart = outer;
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Variable variable = apart ? method.local(tree) : null;
        if (variable != null) found.add(variable);
        return null;
    }
}
