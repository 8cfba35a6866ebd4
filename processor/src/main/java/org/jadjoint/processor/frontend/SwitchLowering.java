package org.jadjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.function.Consumer;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Switch statements and expressions over constants. */
final class SwitchLowering {
    private final MethodLowering method;
    private final CaseGroups groups;

    SwitchLowering(MethodLowering method) {
        this.method = method;
        this.groups = new CaseGroups(method);
    }

    void statement(Tree tree) {
        SwitchTree parts = (SwitchTree) tree;
        if (!groups.areConstant(parts.getCases())) {
            if (method.patterns().handles(parts.getExpression(), parts.getCases())) {
                method.patterns()
                        .choose(tree, null, null, body -> method.statements().lower(body));
            } else {
                method.statements().opaque(parts);
            }
            return;
        }
        Jump tail = method.flow().tail();
        Jump end = Jump.after(tree);
        Flow.Fragment fragment = method.flow().open();
        SourceRef source = branch(
                tree,
                parts.getExpression(),
                parts.getCases(),
                null,
                body -> method.statements().lower(body));
        method.flow().close(fragment, jump -> jump.equals(end) || jump.equals(tail), source, null);
    }

    Value expression(ExpressionTree tree, @Nullable String name) {
        SwitchExpressionTree parts = (SwitchExpressionTree) tree;
        Type type = method.body().type(tree);
        if (!groups.areConstant(parts.getCases())) {
            Value chosen = method.patterns().handles(parts.getExpression(), parts.getCases())
                    ? method.patterns()
                            .choose(
                                    tree,
                                    type,
                                    name,
                                    body -> method.flow()
                                            .withTail(
                                                    null,
                                                    () -> method.statements().lower(body)))
                    : null;
            return chosen == null ? method.opaque().lower(tree, name) : chosen;
        }
        Jump end = Jump.after(tree);
        Flow.Fragment fragment = method.flow().open();
        branch(
                tree,
                parts.getExpression(),
                parts.getCases(),
                type,
                body -> method.flow().withTail(null, () -> method.statements().lower(body)));
        return method.closeValue(fragment, end, name, tree);
    }

    /** Selects a chain of groups; {@code type} is that of a switch expression's value. */
    private SourceRef branch(
            Tree tree,
            ExpressionTree expression,
            List<? extends CaseTree> cases,
            @Nullable Type type,
            Consumer<StatementTree> lower) {
        ExpressionTree bare = ExpressionLowering.strip(expression);
        Value selector = method.withStatement(method.body().text(bare), () -> {
            Value value = method.expressions().lower(bare, (String) null);
            return method.conversions().scalar(bare, value);
        });
        SourceRef source =
                method.body().ref(bare, SourceText.oneLine(method.body().text(bare)));
        List<CaseGroups.Chain> chains = groups.chains(cases);
        List<List<String>> labels = chains.stream()
                .filter(chain -> !chain.hasDefault())
                .map(CaseGroups.Chain::labels)
                .toList();
        Value index = method.withStatement(source.text(), () -> index(bare, selector, labels));
        List<Flow.Arm> arms = method.flow().split(index, labels.size() + 1, source);
        int next = 0;
        boolean total = false;
        for (CaseGroups.Chain chain : chains) {
            method.flow().enter(arms.get(chain.hasDefault() ? labels.size() : next++));
            total |= chain.hasDefault();
            chain(tree, chain, selector, type, lower);
            method.flow().jump(Jump.after(tree));
        }
        if (!total) {
            method.flow().enter(arms.get(labels.size()));
            if (type != null) impossible(tree);
            method.flow().jump(Jump.after(tree));
        }
        return source;
    }

    private Value index(Tree tree, Value selector, List<List<String>> labels) {
        return method.at(tree).apply(new Primitive.CaseIndex(labels), ScalarType.INT, null, List.of(selector));
    }

    /** Groups that fall through from one to the next; a number says where to go in. */
    private void chain(
            Tree tree, CaseGroups.Chain chain, Value selector, @Nullable Type type, Consumer<StatementTree> lower) {
        List<CaseGroups.Group> members = chain.groups();
        if (members.size() == 1) {
            group(tree, members.get(0), true, type, lower);
            return;
        }
        Flow flow = method.flow();
        Variable entry = new Variable("next", ScalarType.INT, false);
        flow.variables().declare(entry);
        flow.variables().assign(entry, index(tree, selector, chain.entryLabels()));
        members.forEach(member -> member.statements().forEach(this::declare));
        for (int i = 0; i < members.size() - 1 && flow.reachable(); i++) {
            Jump end = Jump.after(members.get(i).place());
            Flow.Fragment fragment = flow.open();
            Value number = method.at(tree).constant(chain.entry(i));
            Value enters = method.at(tree).compare(Operator.EQ, flow.variables().read(entry, flow.ops()), number);
            List<Flow.Arm> arms = flow.split(enters, 2, method.ref(tree));
            flow.enter(arms.get(0));
            group(tree, members.get(i), false, type, lower);
            if (flow.reachable()) {
                flow.variables().assign(entry, method.at(tree).constant(chain.entry(i + 1)));
                flow.jump(end);
            }
            flow.enter(arms.get(1));
            flow.jump(end);
            flow.close(fragment, end::equals, method.ref(tree), null);
        }
        if (flow.reachable()) group(tree, members.get(members.size() - 1), true, type, lower);
    }

    /** A variable declared in one group is in scope in the next. */
    private void declare(StatementTree statement) {
        if (statement instanceof VariableTree variable) {
            method.flow().variables().declare(method.variable(variable));
        }
    }

    /** {@code last} says that what falls off the end of the group leaves the switch. */
    private void group(
            Tree tree, CaseGroups.Group group, boolean last, @Nullable Type type, Consumer<StatementTree> lower) {
        if (type != null && group.value() instanceof ExpressionTree value) {
            method.withStatement(method.body().text(value), () -> {
                Value result = method.expressions().lower(value, type, null);
                method.flow().jump(Jump.after(tree), result, type);
            });
            return;
        }
        List<StatementTree> statements = group.statements();
        for (int i = 0; i < statements.size() && method.flow().reachable(); i++) {
            StatementTree statement = statements.get(i);
            Jump tail = last && i == statements.size() - 1 ? method.flow().tail() : null;
            method.flow().withTail(tail, () -> lower.accept(statement));
        }
    }

    /** A switch expression names every constant of its enum; one that was added since is an error of the build. */
    void impossible(Tree tree) {
        String type = "java.lang.IncompatibleClassChangeError";
        List<OpaqueCode.Piece> pieces =
                List.of(new OpaqueCode.Text("new "), new OpaqueCode.ClassName(type), new OpaqueCode.Text("()"));
        Value error = method.opaque().expression(tree, pieces, List.of(), new ReferenceType(type), null, true, null);
        method.flow().here().end(new Terminator.Throw(error, method.ref(tree)));
        method.flow().stop();
    }
}
