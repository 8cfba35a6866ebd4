package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finds what carried code reads of structures with derivatives, but carries none itself: {@code model.settings()}. It is lowered apart, so
 * that the code takes the settings and not the model.
 */
final class ComponentReads extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** Whose parts need not run when the code does. */
    private static final Set<Tree.Kind> CONDITIONAL = EnumSet.of(
            Tree.Kind.LAMBDA_EXPRESSION,
            Tree.Kind.CLASS,
            Tree.Kind.CONDITIONAL_EXPRESSION,
            Tree.Kind.CONDITIONAL_AND,
            Tree.Kind.CONDITIONAL_OR,
            Tree.Kind.SWITCH_EXPRESSION);

    private final MethodLowering method;
    private final Set<? extends Tree> apart;
    private final Set<Variable> assigned;
    private final Map<ExpressionTree, Variable> reads = new LinkedHashMap<>();
    private final Set<Variable> mentioned = new HashSet<>();
    private final Set<Variable> changing = new HashSet<>();
    private final Set<ExpressionTree> unsure = new HashSet<>();
    private boolean conditional;

    private ComponentReads(MethodLowering method, Tree tree, Set<? extends Tree> apart) {
        this.method = method;
        this.apart = apart;
        this.assigned = new HashSet<>(AssignedVariables.in(method, tree, apart));
        this.conditional = !(tree instanceof ExpressionTree);
    }

    /**
     * The values of the components, each of a variable that the code does not assign, for the trees that are not among those that were
     * lowered apart. One that is not read in every case is there only where its variable is sure to hold a structure: where it is assigned once, and the code asks nothing else of it.
     */
    static Map<Tree, Value> lower(MethodLowering method, Tree tree, Set<? extends Tree> apart) {
        ComponentReads scanner = new ComponentReads(method, tree, apart);
        scanner.scan(tree, null);
        Map<Tree, Value> values = new HashMap<>();
        Map<String, Value> known = new HashMap<>();
        scanner.reads.forEach((read, variable) -> {
            if (!scanner.isSafe(read, variable)) return;
            values.put(read, known.computeIfAbsent(method.body().text(read), text -> scanner.value(read)));
        });
        return values;
    }

    private Value value(ExpressionTree read) {
        return method.expressions().lower(read, (String) null);
    }

    private boolean isSafe(ExpressionTree read, Variable variable) {
        if (assigned.contains(variable)) return false;
        return !unsure.contains(read) || !(mentioned.contains(variable) || changing.contains(variable));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null || apart.contains(tree)) return null;
        // The parentheses of if (model.flag()) belong to the statement.
        boolean bare = tree instanceof ExpressionTree && !(tree instanceof ParenthesizedTree);
        Variable base = bare && isConstant((ExpressionTree) tree) ? base((ExpressionTree) tree) : null;
        if (base != null && isThere(base)) {
            reads.put((ExpressionTree) tree, base);
            if (conditional) unsure.add((ExpressionTree) tree);
            return null;
        }
        boolean outer = conditional;
        conditional |= CONDITIONAL.contains(tree.getKind());
        super.scan(tree, null);
        conditional = outer;
        return null;
    }

    /** The code has variables of its own: the parameters of its lambdas, among others. */
    private boolean isThere(Variable variable) {
        return method.flow().variables().isAssigned(variable);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Variable variable = variable(tree);
        if (variable != null) mentioned.add(variable);
        return null;
    }

    private boolean isConstant(ExpressionTree tree) {
        StructureType.Component component = component(tree);
        return component != null && !component.differentiable();
    }

    /** The component that an expression reads; null for any other expression. */
    private StructureType.@Nullable Component component(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        String name = bare instanceof MethodInvocationTree call
                        && method.calls().target(call) instanceof CallTarget.Accessor accessor
                ? accessor.component()
                : stored(bare);
        return name != null && structure(bare) instanceof StructureType type ? type.component(name) : null;
    }

    private @Nullable String stored(ExpressionTree tree) {
        boolean field = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
        Element component = field ? Structures.stored(method.body().element(tree)) : null;
        return component == null ? null : component.getSimpleName().toString();
    }

    private @Nullable Type structure(ExpressionTree component) {
        ExpressionTree owner = owner(component);
        if (owner != null) return method.body().type(owner);
        Variable self = method.self();
        return self == null ? null : self.type();
    }

    /** What stands before the dot; null where that is the receiver. */
    private static @Nullable ExpressionTree owner(ExpressionTree component) {
        ExpressionTree selected = component instanceof MethodInvocationTree call ? call.getMethodSelect() : component;
        return selected instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    /** The variable of whose parts an expression is one. */
    private @Nullable Variable base(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (component(bare) == null) return bare instanceof IdentifierTree name ? variable(name) : null;
        ExpressionTree owner = owner(bare);
        return owner == null ? method.self() : base(owner);
    }

    private @Nullable Variable variable(IdentifierTree tree) {
        Variable local = method.self(tree) == null ? method.local(tree) : method.self(tree);
        Element element = method.body().element(tree);
        if (local != null && element != null && method.body().isAssigned(element)) changing.add(local);
        return local == null && element != null && isMember(element) ? method.self() : local;
    }

    private static boolean isMember(Element element) {
        return (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.METHOD)
                && !Access.isStatic(element);
    }
}
