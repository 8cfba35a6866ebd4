package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Roles;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * What stands where in a function: regions and operations numbered in program order, values with their definitions, identities ({@code
 * COPY}, {@code STOP}) seen through.
 *
 * <p>Operation {@code k} reads at point {@code 2k} and writes at point {@code 2k + 1}. An operation with a body has a second position
 * after it, where its results are written.
 */
final class Program {
    final Function function;
    final Scope root;
    /** Every definition in program order. */
    final List<Definition> definitions = new ArrayList<>();

    private final Map<Value, Definition> defined = new HashMap<>();
    private final Map<Value, Value> aliases = new HashMap<>();
    private final NonNull nonNull = new NonNull();
    private int position;

    Program(Function function) {
        this.function = function;
        root = new Scope(function.body(), Scope.Kind.FUNCTION, null);
        for (Value parameter : function.parameterValues()) {
            define(new Definition(parameter, Definition.Kind.PARAMETER, root, -1, -1));
        }
        number(root);
    }

    /** The value that stands for a value: what an identity was applied to. */
    Value resolve(Value value) {
        Value alias = aliases.get(value);
        return alias == null ? value : alias;
    }

    /** The definition of a value, or of what it is a copy of. */
    Definition definition(Value value) {
        Definition definition = defined.get(resolve(value));
        if (definition == null) {
            throw new IllegalArgumentException("value without definition: " + value + " in " + function.name());
        }
        return definition;
    }

    private void define(Definition definition) {
        defined.put(definition.value, definition);
        definitions.add(definition);
    }

    private void read(List<Value> values) {
        for (Value value : values) definition(value).uses++;
    }

    private void number(Scope scope) {
        scope.start = position++;
        int mark = nonNull.mark();
        int impure = 0;
        for (int i = 0; i < scope.size(); i++) {
            scope.position[i] = position++;
            scope.order[i] = impure;
            operation(scope, i);
            if (!scope.pure[i]) {
                scope.allPure = false;
                impure++;
            }
        }
        scope.last = position++;
        Terminator end = scope.region.end();
        read(end.operands());
        if (end instanceof Terminator.Return && !end.operands().isEmpty()) {
            definition(end.operands().get(0)).role = "result";
        }
        if (end instanceof Terminator.Continue) {
            end.operands().forEach(value -> definition(value).passed++);
        }
        if (end instanceof Terminator.Throw) scope.allPure = false;
        for (Region branch : end.regions()) {
            Scope inside = new Scope(branch, Scope.Kind.BRANCH, scope);
            inside.anchor = scope.last;
            inside.number = scope.size();
            scope.branches.add(inside);
            number(inside);
            scope.allPure &= inside.allPure;
        }
        nonNull.undo(mark);
        scope.end = position - 1;
    }

    private void operation(Scope scope, int i) {
        Op op = scope.op(i);
        if (op instanceof Op.Apply apply
                && (apply.primitive() == Operator.COPY || apply.primitive() == Operator.STOP)) {
            alias(apply.result(), definition(apply.arguments().get(0)));
            scope.pure[i] = true;
            return;
        }
        read(op.operands());
        for (int operand = 0; operand < op.operands().size(); operand++) {
            Definition definition = definition(op.operands().get(operand));
            if (definition.role == null) definition.role = Roles.of(op, operand);
        }
        boolean looksInto = op instanceof Op.Length || op instanceof Op.Component;
        // A list that opaque code makes grows in between.
        boolean list = looksInto && op.operands().get(0).type().isList();
        boolean isSafe =
                looksInto && !list && nonNull.contains(resolve(op.operands().get(0))) && !readsShadow(op);
        scope.pure[i] = isSafe || isPure(op);
        if (op instanceof Op.Opaque opaque) pin(opaque);
        if (op instanceof Op.Loop || op instanceof Op.Block) body(scope, i, op);
        for (Value result : op.results()) {
            int point = 2 * (op.regions().isEmpty() ? scope.position[i] : position - 1) + 1;
            define(new Definition(result, Definition.Kind.OPERATION, scope, i, point));
        }
        nonNull.learn(op, this::resolve);
    }

    private void body(Scope scope, int i, Op op) {
        boolean loop = op instanceof Op.Loop;
        Scope inside = new Scope(op.regions().get(0), loop ? Scope.Kind.LOOP : Scope.Kind.BLOCK, scope);
        scope.inner[i] = inside;
        inside.anchor = scope.position[i];
        inside.number = i;
        if (op instanceof Op.Loop head) {
            for (Value parameter : head.parameters()) {
                define(new Definition(parameter, Definition.Kind.LOOP_PARAMETER, inside, i, 2 * scope.position[i] + 1));
            }
        }
        number(inside);
        position++;
        scope.pure[i] = !loop && inside.allPure;
    }

    private void alias(Value copy, Definition origin) {
        aliases.put(copy, origin.value);
        if (origin.name == null) origin.name = copy.name();
    }

    /** What a shadow holds changes, so that it is read in its order. */
    private static boolean readsShadow(Op op) {
        return op instanceof Op.Component component
                && component.result().type().isFloating()
                && ((StructureType) component.structure().type()).kind() == StructureType.Kind.SHADOW;
    }

    /** Whether an operation neither has effects nor can throw, as far as it alone tells. */
    private static boolean isPure(Op op) {
        if (op instanceof Op.Apply apply) return !apply.mayThrow();
        if (op instanceof Op.Opaque opaque)
            return opaque.code().pure() && !opaque.code().unsteady();
        return op instanceof Op.Constant || op instanceof Op.Undefined;
    }

    /** Code that may run later, a lambda or a class body, wants variables that are assigned once. */
    private void pin(Op.Opaque opaque) {
        boolean later = opaque.code().pieces().stream()
                .anyMatch(piece -> piece instanceof OpaqueCode.Text text && mayRunLater(text.text()));
        if (!later) return;
        opaque.captured().forEach(value -> definition(value).pinned = true);
    }

    private static boolean mayRunLater(String text) {
        return text.contains("->") || text.contains("new ") || text.contains("class ");
    }

    /** Which arrays are known not to be null at the current place. */
    private static final class NonNull {
        private final Map<Value, Boolean> known = new HashMap<>();
        private final List<Value> learned = new ArrayList<>();

        boolean contains(Value array) {
            return known.containsKey(array);
        }

        int mark() {
            return learned.size();
        }

        void undo(int mark) {
            while (learned.size() > mark) known.remove(learned.remove(learned.size() - 1));
        }

        void learn(Op op, java.util.function.UnaryOperator<Value> resolve) {
            if (op instanceof Op.Length length) learn(resolve.apply(length.array()));
            if (op instanceof Op.Component component) learn(resolve.apply(component.structure()));
            if (op instanceof Op.Update update) learn(resolve.apply(update.shadow()));
            if (op instanceof Op.NewStructure created) learn(created.result());
            if (op instanceof Op.Load load) learn(resolve.apply(load.array()));
            if (op instanceof Op.Store store) learn(resolve.apply(store.array()));
            if (op instanceof Op.Accumulate accumulate) learn(resolve.apply(accumulate.array()));
            if (op instanceof Op.NewArray created) learn(created.result());
            if (op instanceof Op.ArrayLiteral created) learn(created.result());
            if (op instanceof Op.Bulk bulk && bulk.result() != null) learn(bulk.result());
        }

        private void learn(Value array) {
            if (known.put(array, true) == null) learned.add(array);
        }
    }
}
