package org.jadjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import java.util.IdentityHashMap;
import java.util.List;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Statements to operations; loops and switches have rooms of their own. */
final class StatementLowering {
    private final MethodLowering method;
    private final LoopLowering loops;
    /** The statements that have a label, which goes with them where they are carried along. */
    private final IdentityHashMap<StatementTree, StatementTree> labeled = new IdentityHashMap<>();

    StatementLowering(MethodLowering method) {
        this.method = method;
        this.loops = new LoopLowering(method);
    }

    private JumpTargets targets() {
        return new JumpTargets(method.body());
    }

    /** Statements in order; what cannot be reached is left out. */
    void lower(List<? extends StatementTree> statements) {
        for (int i = 0; i < statements.size(); i++) {
            StatementTree statement = statements.get(i);
            if (!method.flow().reachable()) return;
            Jump tail = i == statements.size() - 1 ? method.flow().tail() : null;
            method.flow().withTail(tail, () -> lower(statement));
        }
    }

    void lower(StatementTree tree) {
        switch (tree.getKind()) {
            case EMPTY_STATEMENT -> {}
            case BLOCK -> lower(((BlockTree) tree).getStatements());
            case VARIABLE -> declare((VariableTree) tree);
            case EXPRESSION_STATEMENT -> evaluate(((ExpressionStatementTree) tree).getExpression());
            case IF -> branch((IfTree) tree);
            case FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, ENHANCED_FOR_LOOP -> loops.lower(tree);
            case LABELED_STATEMENT -> label((LabeledStatementTree) tree);
            case SWITCH -> method.switches().statement(tree);
            case BREAK -> method.flow().jump(Jump.after(targets().of((BreakTree) tree)));
            case CONTINUE -> method.flow().jump(Jump.continuing(targets().of((ContinueTree) tree)));
            case RETURN -> give((ReturnTree) tree);
            case YIELD -> giveTo((YieldTree) tree);
            case THROW -> raise((ThrowTree) tree);
            case CLASS, RECORD, ENUM, INTERFACE -> method.localType((ClassTree) tree);
            default -> opaque(tree);
        }
    }

    /** A statement outside of the core, as a whole. */
    void opaque(StatementTree statement) {
        StatementTree tree = labeled.getOrDefault(statement, statement);
        List<StatementTree> ways = targets().waysOut(tree);
        method.withStatement(method.body().text(tree), () -> {
            if (!ways.isEmpty()) {
                method.opaque().leavingStatement(tree, new OpaqueHoles.Ways(carried(ways), first(tree)));
                return;
            }
            method.opaque().statement(tree);
            // synchronized (lock) { throw e; }
            if (!Completion.isPossible(tree)) method.flow().never(method.ref(tree));
        });
    }

    /** Number zero means that the statement has completed, where it can. */
    private static int first(StatementTree tree) {
        return Completion.isPossible(tree) ? 1 : 0;
    }

    private @Nullable Type carried(List<StatementTree> ways) {
        for (StatementTree way : ways) {
            if (way instanceof ReturnTree leaf && leaf.getExpression() != null) return method.resultType();
            if (way instanceof YieldTree leaf)
                return method.body().type(targets().of(leaf));
        }
        return null;
    }

    private void declare(VariableTree tree) {
        Closure function = method.closures().heldBy(tree);
        Variable variable = function == null ? method.variable(tree) : method.holding(tree, function);
        method.flow().variables().declare(variable);
        ExpressionTree initializer = tree.getInitializer();
        if (initializer == null) return;
        if (function != null) {
            method.closures().create(initializer);
            return;
        }
        String text = variable.name() + " = " + method.body().text(initializer);
        method.withStatement(text, () -> {
            String hint = variable.stopped() ? null : variable.name();
            Value value = method.expressions().lower(initializer, variable.type(), hint);
            method.assignments().bind(tree, variable, value);
        });
    }

    /** An expression statement, also as initializer or update of a {@code for} loop. */
    void evaluate(ExpressionTree expression) {
        method.withStatement(
                method.body().text(expression), () -> method.expressions().discard(expression));
    }

    /** A condition with its own text. */
    Value condition(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        return method.withStatement(
                method.body().text(bare), () -> method.expressions().lower(bare, ScalarType.BOOLEAN, null));
    }

    // if (c) A else B  =>  block { branch c { A; yield } { B; yield } }, or the branch alone where at most one side
    // goes on
    private void branch(IfTree tree) {
        Flow flow = method.flow();
        Value condition = condition(tree.getCondition());
        SourceRef source = method.headRef(tree.getCondition());
        Flow.Fragment fragment = flow.open();
        List<Flow.Arm> arms = flow.split(condition, 2, source);
        Jump end = Jump.after(tree);
        Jump tail = flow.tail();
        flow.enter(arms.get(0));
        lower(tree.getThenStatement());
        flow.jump(end);
        flow.enter(arms.get(1));
        if (tree.getElseStatement() != null) lower(tree.getElseStatement());
        flow.jump(end);
        flow.close(fragment, jump -> jump.equals(end) || jump.equals(tail), source, null);
    }

    private void label(LabeledStatementTree tree) {
        StatementTree statement = tree.getStatement();
        Flow flow = method.flow();
        SourceRef source = method.ref(statement);
        Jump end = Jump.after(statement);
        Flow.Fragment fragment = flow.open();
        labeled.put(statement, tree);
        lower(statement);
        flow.jump(end);
        flow.close(fragment, end::equals, source, null);
    }

    private void give(ReturnTree tree) {
        ExpressionTree expression = tree.getExpression();
        if (expression == null) {
            method.flow().jump(method.exit());
            return;
        }
        Type type = method.resultType();
        method.withStatement(method.body().text(expression), () -> {
            Value value = method.expressions().lower(expression, type, null);
            method.flow().jump(method.exit(), value, type);
        });
    }

    private void giveTo(YieldTree tree) {
        Tree target = targets().of(tree);
        Type type = method.body().type(target);
        method.withStatement(method.body().text(tree.getValue()), () -> {
            Value value = method.expressions().lower(tree.getValue(), type, null);
            method.flow().jump(Jump.after(target), value, type);
        });
    }

    private void raise(ThrowTree tree) {
        method.withStatement(method.body().text(tree.getExpression()), () -> {
            Value exception = method.expressions().lower(tree.getExpression(), (String) null);
            method.flow().here().end(new Terminator.Throw(exception, method.ref(tree)));
            method.flow().stop();
        });
    }
}
