package org.jadjoint.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Constructors of records, as functions that return what is made.
 *
 * <p>The object itself is always made by the user's constructor, given what it was given: so it is the same, bit for bit. What that
 * computes is lowered a second time, for its derivatives alone.
 */
final class ConstructorLowering {
    private final MethodLowering method;
    private final Callee callee;
    /** The fields of the object that is being made, where the constructor assigns them itself. */
    private final Map<Element, Variable> fields = new LinkedHashMap<>();

    ConstructorLowering(MethodLowering method, Callee callee) {
        this.method = method;
        this.callee = callee;
    }

    /** The field that an expression means, {@code this.x}, as a variable; null for everything else. */
    @Nullable
    Variable field(Tree tree) {
        return !fields.isEmpty() && isOwn(tree) ? fields.get(method.body().element(tree)) : null;
    }

    /** The body; what it leaves behind goes where a {@code return} leads. */
    void lower(MethodTree tree, List<Variable> parameters, List<Value> given, @Nullable Variable self) {
        List<? extends StatementTree> statements = tree.getBody().getStatements();
        MethodInvocationTree call = statements.isEmpty() ? null : constructorCall(statements.get(0));
        List<? extends StatementTree> own = call == null ? statements : statements.subList(1, statements.size());
        if (self != null) {
            if (call != null) delegate(call, self);
            run(tree, own);
            if (method.flow().reachable()) give(method.read(self, tree));
            return;
        }
        List<VariableElement> components = components(tree);
        boolean compact = !assignsFields(tree);
        if (!compact) components.forEach(this::declare);
        run(tree, own);
        if (!method.flow().reachable()) return;
        List<Value> parts = new ArrayList<>();
        StructureType type = (StructureType) requireNonNull(callee.result());
        for (int i = 0; i < components.size(); i++) {
            Variable part = compact ? parameters.get(i) : requireNonNull(fields.get(components.get(i)));
            StructureType.Component component = type.components().get(i);
            parts.add(method.structures().constant(tree, method.read(part, tree), component, null));
        }
        Value result = new Value(type, null);
        Op.Construction construction = new Op.Construction(callee, given);
        method.at(tree).add(new Op.NewStructure(result, parts, construction, null, method.ref(tree)));
        give(result);
    }

    /** A compact constructor cannot assign fields, and every other one has to. */
    private static boolean assignsFields(MethodTree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, @Nullable Void>() {
                    @Override
                    public Boolean visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                        return isOwn(ExpressionLowering.strip(assignment.getVariable()))
                                || Boolean.TRUE.equals(super.visitAssignment(assignment, null));
                    }

                    @Override
                    public Boolean reduce(@Nullable Boolean some, @Nullable Boolean other) {
                        return Boolean.TRUE.equals(some) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree.getBody(), null));
    }

    // this.x
    static boolean isOwn(Tree tree) {
        return tree instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree self
                && self.getName().contentEquals("this");
    }

    private void give(Value result) {
        method.flow().jump(Jump.RETURN, result, result.type());
    }

    /** The fields of the components, in their order. */
    private List<VariableElement> components(MethodTree tree) {
        TypeElement record =
                Access.owner((ExecutableElement) requireNonNull(method.body().element(tree)));
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> Structures.stored(field) != null)
                .toList();
    }

    private void declare(VariableElement field) {
        Variable variable =
                new Variable(field.getSimpleName().toString(), method.body().type(field), Access.isNoDerivative(field));
        fields.put(field, variable);
        method.flow().variables().declare(variable);
    }

    /** The call of another constructor with which a constructor may begin. */
    private static @Nullable MethodInvocationTree constructorCall(StatementTree first) {
        ExpressionTree call = first instanceof ExpressionStatementTree statement ? statement.getExpression() : null;
        boolean calls = call instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect() instanceof IdentifierTree name
                && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
        return calls ? (MethodInvocationTree) call : null;
    }

    // this(a, b)  =>  self = new P(a, b)
    private void delegate(MethodInvocationTree call, Variable self) {
        method.withStatement(method.body().text(call), () -> {
            Value made = method.structures().make(call, call.getArguments(), (StructureType) self.type(), null);
            method.flow().variables().assign(self, made);
        });
    }

    private void run(MethodTree tree, List<? extends StatementTree> statements) {
        Flow flow = method.flow();
        Jump end = new Jump(Jump.Kind.RETURN, tree);
        Flow.Fragment fragment = flow.open();
        method.withExit(end, () -> flow.withTail(end, () -> method.statements().lower(statements)));
        flow.jump(end);
        flow.close(fragment, end::equals, method.ref(tree), null);
    }
}
