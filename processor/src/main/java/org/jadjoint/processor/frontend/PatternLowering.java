package org.jadjoint.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Consumer;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Patterns over structures: {@code instanceof} and the labels of a {@code switch}, tested and bound in Java's order. */
final class PatternLowering {
    private final MethodLowering method;

    PatternLowering(MethodLowering method) {
        this.method = method;
    }

    // s instanceof Rect(double a, Circle(double r))
    Value test(InstanceOfTree tree, Value structure) {
        Flow flow = method.flow();
        Tree pattern = tree.getPattern();
        Jump fails = Jump.after(pattern);
        Jump end = Jump.after(tree);
        Flow.Fragment whole = flow.open();
        match(pattern, structure, false, fails);
        flow.jump(end, method.constant(tree, ScalarType.BOOLEAN, true, null, null), ScalarType.BOOLEAN);
        for (Leaf leaf : flow.take(fails::equals)) {
            flow.enter(leaf);
            flow.jump(end, method.constant(tree, ScalarType.BOOLEAN, false, null, null), ScalarType.BOOLEAN);
        }
        return method.closeValue(whole, end, null, tree);
    }

    /** Whether all that a switch asks for are variants of a structure. */
    boolean handles(ExpressionTree selector, List<? extends CaseTree> cases) {
        if (!(method.body().type(selector) instanceof StructureType)) return false;
        if (cases.isEmpty()) return false;
        CaseTree last = cases.get(cases.size() - 1);
        return cases.stream().allMatch(each -> handles(each, each == last));
    }

    private boolean handles(CaseTree tree, boolean last) {
        boolean falls = !last
                && tree.getCaseKind() == CaseTree.CaseKind.STATEMENT
                && Completion.isPossible(List.copyOf(tree.getStatements()));
        return !falls
                && PatternTrees.labels(tree).stream()
                        .allMatch(label -> PatternTrees.isDefaultLabel(label)
                                || PatternTrees.isNullLabel(label)
                                || (PatternTrees.isPatternLabel(label) && handles(PatternTrees.pattern(label))));
    }

    /** Whether a pattern looks at structures alone. */
    boolean handles(Tree pattern) {
        if (PatternTrees.isAnyPattern(pattern)) return true;
        if (pattern instanceof BindingPatternTree binding) {
            return !(method.variable(binding.getVariable()).type() instanceof org.jadjoint.processor.ir.ReferenceType)
                    || isTotal(binding);
        }
        return PatternTrees.isRecordPattern(pattern)
                && method.body().type(PatternTrees.deconstructor(pattern)) instanceof StructureType
                && PatternTrees.nested(pattern).stream().allMatch(this::handles);
    }

    /** A reference is bound where nothing is asked of it: {@code String name} for a component of type String. */
    private boolean isTotal(BindingPatternTree binding) {
        return !(method.body().path(binding).getParentPath().getLeaf() instanceof CaseTree);
    }

    /** A switch, case by case; {@code type} is that of a switch expression's value. */
    @Nullable
    Value choose(Tree tree, @Nullable Type type, @Nullable String name, Consumer<StatementTree> lower) {
        ExpressionTree selector = tree instanceof SwitchTree statement
                ? statement.getExpression()
                : ((SwitchExpressionTree) tree).getExpression();
        List<? extends CaseTree> cases =
                tree instanceof SwitchTree statement ? statement.getCases() : ((SwitchExpressionTree) tree).getCases();
        Flow flow = method.flow();
        Jump end = Jump.after(tree);
        Jump tail = type == null ? flow.tail() : null;
        Flow.Fragment whole = flow.open();
        ExpressionTree bare = ExpressionLowering.strip(selector);
        SourceRef source = method.headRef(bare);
        Value structure = method.withStatement(source.text(), () -> selector(bare, cases));
        CaseTree rest = null;
        for (CaseTree each : cases) {
            if (isDefault(each)) rest = each;
            else one(tree, each, structure, type, lower);
        }
        if (rest != null && flow.reachable()) {
            body(tree, rest, type, lower);
            flow.jump(end);
        }
        if (flow.reachable()) method.switches().impossible(tree);
        if (type != null) return method.closeValue(whole, end, name, tree);
        flow.close(whole, jump -> jump.equals(end) || jump.equals(tail), source, null);
        return null;
    }

    private static boolean isDefault(CaseTree tree) {
        return PatternTrees.labels(tree).stream().anyMatch(PatternTrees::isDefaultLabel);
    }

    /** What is switched on; null is an error unless a label says otherwise. */
    private Value selector(ExpressionTree tree, List<? extends CaseTree> cases) {
        Value structure = method.expressions().lower(tree, (String) null);
        boolean takesNull = cases.stream()
                .flatMap(each -> PatternTrees.labels(each).stream())
                .anyMatch(PatternTrees::isNullLabel);
        if (takesNull) return structure;
        OpaqueCode code = OpaqueCode.requireNonNull();
        method.at(tree).add(new Op.Opaque(List.of(), code, List.of(structure), method.ref(tree)));
        return structure;
    }

    private void one(Tree tree, CaseTree each, Value structure, @Nullable Type type, Consumer<StatementTree> lower) {
        Flow flow = method.flow();
        Jump fails = Jump.continuing(each);
        Flow.Fragment fragment = flow.open();
        matchAny(each, structure, fails);
        ExpressionTree guard = PatternTrees.guard(each);
        if (guard != null) enterIf(guard, method.statements().condition(guard), fails);
        body(tree, each, type, lower);
        flow.jump(Jump.after(tree));
        flow.close(fragment, fails::equals, method.ref(each), null);
    }

    /** Goes on where one of the labels fits. */
    private void matchAny(CaseTree each, Value structure, Jump fails) {
        List<? extends Tree> labels = PatternTrees.labels(each);
        if (labels.size() == 1) {
            label(labels.get(0), structure, fails);
            return;
        }
        Flow flow = method.flow();
        Jump fits = Jump.after(each);
        Flow.Fragment all = flow.open();
        for (Tree label : labels) {
            Jump next = Jump.continuing(label);
            Flow.Fragment fragment = flow.open();
            label(label, structure, next);
            flow.jump(fits);
            flow.close(fragment, next::equals, method.ref(label), null);
        }
        flow.jump(fails);
        flow.close(all, fits::equals, method.ref(each), null);
    }

    private void label(Tree label, Value structure, Jump fails) {
        if (PatternTrees.isPatternLabel(label)) {
            match(PatternTrees.pattern(label), structure, false, fails);
            return;
        }
        Value none = method.constant(label, structure.type(), null, null, null);
        enterIf(label, method.at(label).compare(Operator.EQ, structure, none), fails);
    }

    /**
     * Goes on where a value fits a pattern, whose variables it then has.
     *
     * @param total whether the pattern takes every value of its type, null included: it is one for a component of that type
     */
    private void match(Tree pattern, Value value, boolean total, Jump fails) {
        if (PatternTrees.isAnyPattern(pattern)) return;
        if (pattern instanceof BindingPatternTree binding) {
            Variable variable = method.variable(binding.getVariable());
            Value bound = value;
            if (!total && variable.type() instanceof StructureType type) bound = narrow(pattern, value, type, fails);
            method.assignments().bind(binding, variable, bound);
            return;
        }
        StructureType type = (StructureType) method.body().type(PatternTrees.deconstructor(pattern));
        Value record = narrow(pattern, value, type, fails);
        List<? extends Tree> nested = PatternTrees.nested(pattern);
        for (int i = 0; i < nested.size(); i++) {
            StructureType.Component component = type.components().get(i);
            Value part = method.structures().component(pattern, record, component.name(), null);
            match(nested.get(i), part, isTotal(nested.get(i), component.type()), fails);
        }
    }

    private boolean isTotal(Tree pattern, Type type) {
        return !(pattern instanceof BindingPatternTree binding)
                || method.variable(binding.getVariable()).type().equals(type)
                || !(type instanceof StructureType);
    }

    private Value narrow(Tree tree, Value value, StructureType type, Jump fails) {
        enterIf(tree, method.structures().test(tree, value, type), fails);
        return method.structures().cast(tree, value, type, null);
    }

    private void enterIf(Tree place, Value condition, Jump fails) {
        List<Flow.Arm> arms = method.flow().split(condition, 2, method.ref(place));
        method.flow().enter(arms.get(1));
        method.flow().jump(fails);
        method.flow().enter(arms.get(0));
    }

    private void body(Tree tree, CaseTree each, @Nullable Type type, Consumer<StatementTree> lower) {
        if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            each.getStatements().forEach(lower);
        } else if (each.getBody() instanceof StatementTree statement) {
            lower.accept(statement);
        } else if (each.getBody() instanceof ExpressionTree value && type != null) {
            method.withStatement(method.body().text(value), () -> {
                Value result = method.expressions().lower(value, type, null);
                method.flow().jump(Jump.after(tree), result, type);
            });
        }
    }
}
