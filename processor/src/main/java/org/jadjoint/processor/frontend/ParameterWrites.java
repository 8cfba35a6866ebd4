package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Looks for writes into arrays that a method is given which cannot be anything else; what a method does by others stays unseen. */
final class ParameterWrites extends AssignmentScanner {
    private static final Set<String> WRITERS =
            Set.of("fill", "setAll", "parallelSetAll", "sort", "parallelSort", "parallelPrefix");

    private final Typing typing;
    private final Set<Element> written = new HashSet<>();
    private final Set<Element> reassigned = new HashSet<>();

    private ParameterWrites(Typing typing) {
        this.typing = typing;
    }

    static boolean areIn(TreePath method, Typing typing) {
        ParameterWrites writes = new ParameterWrites(typing);
        writes.scan(method, null);
        return writes.written.stream().anyMatch(array -> !writes.reassigned.contains(array));
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        Element callee = typing.element(getCurrentPath());
        if (callee != null && callee.getKind() == ElementKind.METHOD) {
            String home = Access.owner(callee).getQualifiedName().toString();
            String name = callee.getSimpleName().toString();
            List<? extends ExpressionTree> arguments = tree.getArguments();
            if (home.equals("java.util.Arrays") && WRITERS.contains(name)) array(arguments.get(0));
            if (home.equals("java.lang.System") && name.equals("arraycopy")) array(arguments.get(2));
        }
        return super.visitMethodInvocation(tree, null);
    }

    // a = …, a[i] = …, a[i] += …, a[i]++
    @Override
    void assigned(ExpressionTree target) {
        Element variable = parameter(target);
        if (variable != null) reassigned.add(variable);
        if (ExpressionLowering.strip(target) instanceof ArrayAccessTree access) array(access.getExpression());
    }

    private void array(ExpressionTree array) {
        Element variable = parameter(array);
        if (variable != null) written.add(variable);
    }

    private @Nullable Element parameter(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (!(bare instanceof IdentifierTree)) return null;
        Element element = typing.element(new TreePath(getCurrentPath(), bare));
        return element != null && element.getKind() == ElementKind.PARAMETER ? element : null;
    }
}
