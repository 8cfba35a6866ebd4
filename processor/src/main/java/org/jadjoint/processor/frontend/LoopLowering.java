package org.jadjoint.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Loops: the variables that they assign become parameters; the condition comes first, the update before every next iteration. */
final class LoopLowering {
    private final MethodLowering method;

    LoopLowering(MethodLowering method) {
        this.method = method;
    }

    void lower(StatementTree tree) {
        if (tree instanceof ForLoopTree loop) counted(loop);
        if (tree instanceof WhileLoopTree loop) whileLoop(loop);
        if (tree instanceof DoWhileLoopTree loop) doLoop(loop);
        if (tree instanceof EnhancedForLoopTree loop) {
            if (method.body().type(loop.getExpression()) instanceof ArrayType) elements(loop);
            else iterated(loop);
        }
    }

    // for (init; c; update) S  =>  init; loop { branch c { S; update; continue } { break } }
    private void counted(ForLoopTree tree) {
        tree.getInitializer().forEach(method.statements()::lower);
        ExpressionTree condition = tree.getCondition();
        SourceRef source = condition == null ? method.ref(tree) : method.headRef(condition);
        loop(tree, AssignedVariables.in(method, tree), source, () -> {
            if (condition != null) enterIf(tree, condition);
            List<? extends ExpressionStatementTree> updates = tree.getUpdate();
            Runnable update = () -> updates.forEach(each -> method.statements().evaluate(each.getExpression()));
            round(
                    tree,
                    () -> body(tree, tree.getStatement()),
                    update,
                    updates.stream().allMatch(this::isSimple));
        });
    }

    private void whileLoop(WhileLoopTree tree) {
        loop(tree, AssignedVariables.in(method, tree), method.headRef(tree.getCondition()), () -> {
            enterIf(tree, tree.getCondition());
            round(tree, () -> body(tree, tree.getStatement()), () -> {}, true);
        });
    }

    // do S while (c)  =>  loop { S; branch c { continue } { break } }
    private void doLoop(DoWhileLoopTree tree) {
        loop(tree, AssignedVariables.in(method, tree), method.headRef(tree.getCondition()), () -> {
            Runnable test = () -> enterIf(tree, tree.getCondition());
            round(tree, () -> body(tree, tree.getStatement()), test, false);
        });
    }

    // for (T x : array) S, where array may be a list as well  =>  i = 0; loop { branch i < array.length { x = array[i];
    // S; i = i + 1; continue } { break }
    // }
    private void elements(EnhancedForLoopTree tree) {
        Flow flow = method.flow();
        Variable counter = new Variable("i", ScalarType.INT, false);
        String text = method.body().text(tree.getExpression());
        method.withStatement(text, () -> {
            Value array = method.expressions().lower(tree.getExpression(), (String) null);
            Value length = method.at(tree.getExpression()).length(array);
            flow.variables().declare(counter);
            flow.variables().assign(counter, method.at(tree).constant(0));
            List<Variable> assigned = new ArrayList<>(AssignedVariables.in(method, tree.getStatement()));
            assigned.add(counter);
            loop(tree, assigned, method.headRef(tree.getExpression()), () -> {
                Value i = flow.variables().read(counter, flow.ops());
                test(tree, tree.getExpression(), method.at(tree).compare(Operator.LT, i, length));
                round(tree, () -> element(tree, array, i), () -> next(tree, counter), true);
            });
        });
    }

    private void element(EnhancedForLoopTree tree, Value array, Value i) {
        Variable variable = method.variable(tree.getVariable());
        Tree place = tree.getVariable();
        boolean direct = method.elementType(array).equals(variable.type()) && !variable.stopped();
        Value element = method.at(place).load(array, i, direct ? variable.name() : null);
        String hint = variable.stopped() ? null : variable.name();
        Value value = method.conversions().convert(place, element, variable.type(), hint);
        method.flow().variables().declare(variable);
        method.assignments().bind(place, variable, value);
        body(tree, tree.getStatement());
    }

    // for (T x : iterable) S  =>  iterator = iterable.iterator(); loop { branch iterator.hasNext() {
    // x = iterator.next(); S; continue } { break } }
    private void iterated(EnhancedForLoopTree tree) {
        ExpressionTree iterable = tree.getExpression();
        ReferenceType type = method.body().iterator(iterable);
        method.withStatement(method.body().text(iterable), () -> {
            Value source = method.expressions().lower(iterable, (String) null);
            Value iterator = onIterator(tree, source, ".iterator()", type, null);
            loop(tree, AssignedVariables.in(method, tree.getStatement()), method.headRef(iterable), () -> {
                test(tree, iterable, onIterator(tree, iterator, ".hasNext()", ScalarType.BOOLEAN, null));
                round(tree, () -> iteration(tree, iterator), () -> {}, true);
            });
        });
    }

    private void iteration(EnhancedForLoopTree tree, Value iterator) {
        Variable variable = method.variable(tree.getVariable());
        Tree place = tree.getVariable();
        Value next = onIterator(tree, iterator, ".next()", variable.type(), variable.name());
        method.flow().variables().declare(variable);
        method.assignments().bind(place, variable, next);
        body(tree, tree.getStatement());
    }

    private Value onIterator(Tree loop, Value object, String call, Type type, @Nullable String name) {
        List<OpaqueCode.Piece> pieces = List.of(new OpaqueCode.Captured(0), new OpaqueCode.Text(call));
        Refusal refusal =
                Refusal.of(Problem.UNSUPPORTED_CONSTRUCT, LanguageSubset.describe(Tree.Kind.ENHANCED_FOR_LOOP));
        return method.opaque().expression(loop, pieces, List.of(object), type, name, false, refusal);
    }

    private void next(Tree tree, Variable counter) {
        Value i = method.flow().variables().read(counter, method.flow().ops());
        Value one = method.at(tree).constant(1);
        Value next = method.operators().apply(tree, Operator.ADD, ScalarType.INT, counter.name(), i, one);
        method.flow().variables().assign(counter, next);
    }

    private void loop(Tree tree, List<Variable> variables, SourceRef source, Runnable inside) {
        Flow flow = method.flow();
        List<Value> initials = new ArrayList<>();
        List<Value> parameters = new ArrayList<>();
        for (Variable variable : variables) {
            initials.add(flow.variables().read(variable, flow.ops()));
            parameters.add(new Value(variable.type(), variable.name()));
        }
        Flow.Fragment fragment = flow.open();
        for (int i = 0; i < parameters.size(); i++) flow.variables().assign(variables.get(i), parameters.get(i));
        inside.run();
        new Exits(flow, fragment, source, "result")
                .closeLoop(
                        variables,
                        initials,
                        parameters,
                        Jump.next(tree),
                        Jump.after(tree),
                        method.body().segments(tree));
    }

    /** Goes on inside where the condition holds, after the loop where not. */
    private void enterIf(Tree loop, ExpressionTree condition) {
        if (isTrue(condition)) return;
        test(loop, condition, method.statements().condition(condition));
    }

    private void test(Tree loop, ExpressionTree place, Value condition) {
        Flow flow = method.flow();
        List<Flow.Arm> arms = flow.split(condition, 2, method.headRef(place));
        flow.enter(arms.get(1));
        flow.jump(Jump.after(loop));
        flow.enter(arms.get(0));
    }

    private void body(Tree loop, StatementTree body) {
        method.flow().withTail(Jump.continuing(loop), () -> method.statements().lower(body));
    }

    /** One iteration: the body, then what comes before the next one, for every way to get there or after they have met. */
    private void round(Tree loop, Runnable body, Runnable before, boolean repeatable) {
        Flow flow = method.flow();
        Jump end = Jump.continuing(loop);
        if (!repeatable) {
            Flow.Fragment fragment = flow.open();
            body.run();
            flow.jump(end);
            flow.close(fragment, end::equals, method.ref(loop), null);
            if (!flow.reachable()) return;
            before.run();
            flow.jump(Jump.next(loop));
            return;
        }
        body.run();
        flow.jump(end);
        for (Leaf leaf : flow.take(end::equals)) {
            flow.enter(leaf);
            before.run();
            flow.jump(Jump.next(loop));
        }
    }

    /** Whether an update only counts a local variable, so that it may stand in several places. */
    private boolean isSimple(ExpressionStatementTree update) {
        ExpressionTree tree = update.getExpression();
        if (!AssignmentLowering.isAssignment(tree) || method.local(AssignmentLowering.target(tree)) == null)
            return false;
        return switch (tree.getKind()) {
            case ASSIGNMENT -> false;
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> AssignmentLowering.operand(tree) instanceof LiteralTree;
        };
    }

    private boolean isTrue(ExpressionTree condition) {
        ExpressionTree bare = ExpressionLowering.strip(condition);
        @Nullable
        Object value = bare instanceof LiteralTree literal
                ? literal.getValue()
                : Access.constant(method.body().element(bare));
        return Boolean.TRUE.equals(value);
    }
}
