package org.jadjoint.processor.emit.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which values print inside the expression that uses them, instead of having a variable.
 *
 * <p>Operations that can throw, read memory or have effects keep their order exactly: walking backwards, such an operation folds only if
 * it is the very last one that is not yet accounted for, which is how a stack machine would run the finished expression. The others fold
 * wherever they are used once, but never into a loop.
 */
final class Folding {
    /** Operations in one expression, beyond which a part gets a variable of its own. */
    private static final int LARGEST = 24;

    private final Program program;
    private final boolean all;
    private final Set<Value> folded = new HashSet<>();
    private final Map<Scope, LoopShape> loops = new HashMap<>();
    private final Set<Scope> visited = new HashSet<>();
    private final Map<Scope, Integer> cursors = new HashMap<>();
    private int budget;
    private boolean mayThrow;
    private boolean mayWrite = true;

    Folding(Program program) {
        this(program, true);
    }

    private Folding(Program program, boolean all) {
        this.program = program;
        this.all = all;
        for (Definition definition : program.definitions) {
            if (isLiteral(definition.op())) folded.add(definition.value);
        }
        keepVariables(program.root);
        shapes(program.root);
        if (all) fold(program.root);
    }

    /** Every value but literals has a variable, and no loop a counter: what it steps is read as all that it hands on. */
    static Folding ofLiterals(Program program) {
        return new Folding(program, false);
    }

    private static boolean isLiteral(@Nullable Op op) {
        return op instanceof Op.Constant || op instanceof Op.Undefined;
    }

    // Java treats literals unlike variables: "a" + "b" is one object wherever it stands, and what while (false) does is
    // never reached.
    private void keepVariables(Scope scope) {
        scope.branches.forEach(this::keepVariables);
        for (int i = 0; i < scope.size(); i++) {
            if (scope.inner[i] != null) keepVariables(scope.inner[i]);
            if (scope.op(i) instanceof Op.Opaque opaque) keepVariables(opaque);
        }
    }

    private void keepVariables(Op.Opaque opaque) {
        for (int i = 0; i < opaque.captured().size(); i++) {
            Object constant = constant(opaque.captured().get(i));
            boolean argument = OpaqueText.isArgument(opaque.code(), i);
            if (constant instanceof Boolean || (constant instanceof String && !argument))
                folded.remove(program.resolve(opaque.captured().get(i)));
        }
    }

    /** What a value is where it is a constant without a name of its own; null where it is anything else. */
    private @Nullable Object constant(Value value) {
        if (!(program.definition(value).op() instanceof Op.Constant constant)) return null;
        return constant.symbol() == null ? constant.value() : null;
    }

    /** Whether the value prints inside expressions; its operation is no statement. */
    boolean isFolded(Value value) {
        return folded.contains(program.resolve(value));
    }

    LoopShape loop(Scope body) {
        LoopShape shape = loops.get(body);
        if (shape == null) throw new IllegalStateException("not the body of a loop");
        return shape;
    }

    /** Whether an operation prints nothing of its own: folded into its users, or without effect and unused. */
    boolean isSilent(Scope scope, int i) {
        List<Value> results = scope.op(i).results();
        if (results.isEmpty()) return scope.pure[i];
        boolean folds = results.size() == 1 && folded.contains(results.get(0));
        return folds || (scope.pure[i] && areUnused(results)) || isAlias(results.get(0));
    }

    private boolean areUnused(List<Value> values) {
        for (Value value : values) {
            if (!isAlias(value) && program.definition(value).uses != 0) return false;
        }
        return true;
    }

    private boolean isAlias(Value value) {
        return program.resolve(value) != value;
    }

    /** Whether all operations of the region print inside its terminator's expression. */
    boolean isSilent(Scope scope) {
        for (int i = 0; i < scope.size(); i++) {
            if (!isSilent(scope, i)) return false;
        }
        return true;
    }

    /** Whether the body of a block is an expression: a value, or a condition with an expression on both sides. */
    boolean isExpression(Scope body) {
        if (!isSilent(body)) return false;
        Terminator end = body.region.end();
        if (end instanceof Terminator.Yield leaf) {
            return leaf.values().size() == 1 && isExpression(leaf.values().get(0));
        }
        return end instanceof Terminator.Branch
                && body.branches.size() == 2
                && !isSwitch(end)
                && body.branches.stream().allMatch(this::isExpression)
                && !isBox(result(body).type());
    }

    // c ? a : b of two boxes is a primitive value, and throws for null
    private static boolean isBox(Type type) {
        return type instanceof ReferenceType reference && reference.unboxed() != null;
    }

    private static Value result(Scope leaf) {
        Scope body = construct(leaf);
        return body.around().op(body.number).results().get(0);
    }

    private boolean isExpression(Value value) {
        return !(program.definition(value).op() instanceof Op.Undefined);
    }

    private boolean isSwitch(Terminator end) {
        return end.operands().get(0).type() != ScalarType.BOOLEAN;
    }

    // Backwards, so that what only serves a result that nobody reads is known not to be read either. The counters of
    // for loops are
    // found here too, since what steps them is no use of a variable.
    private void shapes(Scope scope) {
        scope.branches.forEach(this::shapes);
        for (int i = scope.size() - 1; i >= 0; i--) {
            Scope body = scope.inner[i];
            if (body == null) continue;
            Op op = scope.op(i);
            if (op instanceof Op.Loop loop) {
                LoopShape shape = LoopShape.of(program, loop, body);
                loops.put(body, all ? shape : shape.withoutCounter());
            }
            forget(body);
            shapes(body);
        }
    }

    // What a leaf passes to nobody is not read by it.
    private void forget(Scope scope) {
        Terminator end = scope.region.end();
        List<Value> values = end.operands();
        for (int i = 0; end.regions().isEmpty() && i < values.size(); i++) {
            if (!passes(scope, i)) program.definition(values.get(i)).uses--;
        }
        scope.branches.forEach(this::forget);
    }

    /** Whether value {@code i} of a leaf is read by anyone: not for a result that nobody reads, and not for the counter of a loop. */
    boolean passes(Scope leaf, int i) {
        Terminator end = leaf.region.end();
        if (end instanceof Terminator.Return || end instanceof Terminator.Throw) return true;
        Scope body = construct(leaf);
        if (end instanceof Terminator.Continue) return !loop(body).isCounter(i);
        Value result = body.around().op(body.number).results().get(i);
        return program.definition(result).uses > 0;
    }

    private void fold(Scope scope) {
        if (!visited.add(scope)) return;
        cursors.put(
                scope, scope.size() == 0 ? 0 : scope.order[scope.size() - 1] + (scope.pure[scope.size() - 1] ? 0 : 1));
        Terminator end = scope.region.end();
        scope.branches.forEach(this::fold);
        if (end instanceof Terminator.Branch branch) {
            root();
            visit(scope, branch.selector(), true);
        } else {
            assignments(scope, end.operands(), true);
        }
        for (int i = scope.size() - 1; i >= 0; i--) {
            if (!isSilent(scope, i)) statement(scope, i);
        }
    }

    private void statement(Scope scope, int i) {
        if (!scope.pure[i]) cursors.put(scope, scope.order[i]);
        Scope body = scope.inner[i];
        if (body != null) fold(body);
        if (scope.op(i) instanceof Op.Loop loop) {
            assignments(scope, loop.initials(), false);
        } else {
            root();
            operandsOf(scope, scope.op(i));
        }
    }

    // Values of a leaf become assignments whose order is not fixed: at most one of them may hold what must keep its
    // order.
    private void assignments(Scope scope, List<Value> values, boolean leaf) {
        mayThrow = true;
        for (int i = values.size() - 1; i >= 0; i--) {
            if (leaf && !passes(scope, i)) continue;
            budget = LARGEST;
            int before = cursor(scope);
            if (isStep(scope, values.get(i), i)) folded.add(program.resolve(values.get(i)));
            else visit(scope, values.get(i), false);
            if (cursor(scope) != before) mayThrow = false;
        }
    }

    static Scope construct(Scope scope) {
        Scope body = scope;
        while (body.kind == Scope.Kind.BRANCH) body = body.around();
        return body;
    }

    private void root() {
        budget = LARGEST;
        mayThrow = true;
        mayWrite = true;
    }

    private int cursor(Scope scope) {
        Integer cursor = cursors.get(scope);
        return cursor == null ? 0 : cursor;
    }

    private void visit(Scope scope, Value operand, boolean selector) {
        Definition definition = program.definition(operand);
        Op op = definition.op();
        if (op == null || isLiteral(op) || op.results().size() != 1) return;
        if (definition.name != null || definition.pinned) return;
        if (op instanceof Op.Length length && definition.pure()) {
            folded.add(definition.value);
            visit(scope, length.array(), false);
            return;
        }
        if (isOffset(op)) {
            folded.add(definition.value);
            visit(scope, op.operands().get(0), false);
            return;
        }
        if (definition.uses != 1 || budget <= 0 || !foldsByKind(op, selector)) return;
        if (!placeAllows(scope, definition)) return;
        if (definition.home == scope && !definition.pure()) cursors.put(scope, cursor(scope) - 1);
        budget--;
        folded.add(definition.value);
        // the body of a block was visited when its form was looked at
        if (op.regions().isEmpty()) operandsOf(scope, op);
    }

    // n2 = n + 1; …; n = n2  =>  …; n++
    private boolean isStep(Scope leaf, Value value, int i) {
        Definition definition = program.definition(value);
        if (!(leaf.region.end() instanceof Terminator.Continue) || definition.uses != definition.passed) return false;
        if (definition.pinned || definition.uses > 2) return false;
        if (!(definition.op() instanceof Op.Apply step) || !isOffset(step)) return false;
        Value parameter = ((Op.Loop) construct(leaf).around().op(construct(leaf).number))
                .parameters()
                .get(i);
        return program.resolve(step.arguments().get(0)) == parameter;
    }

    // i + 1, as short as any name for it
    private boolean isOffset(Op op) {
        if (!(op instanceof Op.Apply apply) || apply.result().type() != ScalarType.INT) return false;
        if (apply.primitive() != Operator.ADD && apply.primitive() != Operator.SUB) return false;
        Definition base = program.definition(apply.arguments().get(0));
        boolean simple = base.kind != Definition.Kind.OPERATION
                || base.name != null
                || (base.op() instanceof Op.Length && base.pure());
        return simple && program.definition(apply.arguments().get(1)).op() instanceof Op.Constant;
    }

    private void operandsOf(Scope scope, Op op) {
        boolean outer = mayThrow;
        boolean outerMayWrite = mayWrite;
        List<Value> operands = op.operands();
        for (int i = operands.size() - 1; i >= 0; i--) {
            if (isConditional(op, i)) mayThrow = false;
            // Java reads the element before it computes what is added, which must not write it in between.
            if (op instanceof Op.Accumulate && i == 2) mayWrite = false;
            if (op instanceof Op.Update && i == 1) mayWrite = false;
            if (i == 1 && op instanceof Op.Apply apply && apply.mayThrow() && isConstant(operands.get(i), 4)) continue;
            if (op instanceof Op.Opaque && isTypedByUse(operands.get(i))) continue;
            visit(scope, operands.get(i), false);
            mayThrow = outer;
            mayWrite = outerMayWrite;
        }
    }

    // () -> 1, List.of() and new ArrayList<>() have the type that takes them: the variable's, but none before a dot.
    private boolean isTypedByUse(Value value) {
        Op op = program.definition(value).op();
        boolean made = op instanceof Op.Opaque opaque
                ? !OpaqueText.isName(opaque.code())
                : op instanceof Op.Block || op instanceof Op.Apply;
        return made && value.type() instanceof ReferenceType type && type.isObject();
    }

    // javac computes it, and warns where a division by it would throw; the quotient of literals is the printer's
    // business.
    private boolean isConstant(Value value, int depth) {
        return depth > 0
                && program.definition(value).op() instanceof Op.Apply apply
                && apply.arguments().stream()
                        .allMatch(each -> isLiteral(program.definition(each).op()) || isConstant(each, depth - 1));
    }

    /** Whether Java would not evaluate the operand in every case, though the operation does. */
    private static boolean isConditional(Op op, int operand) {
        if (!(op instanceof Op.Apply apply) || operand == 0) return false;
        Primitive primitive = apply.primitive();
        return primitive == Operator.SELECT || primitive == Operator.BOTH || primitive == Operator.EITHER;
    }

    private boolean foldsByKind(Op op, boolean selector) {
        // An expression has one value; a call that returns several has a variable for each, even if one is used once.
        if (op.results().size() != 1) return false;
        if (op instanceof Op.Apply apply) return selector || !(apply.primitive() instanceof Primitive.CaseIndex);
        if (op instanceof Op.Load || op instanceof Op.Length || op instanceof Op.ArrayLiteral) return true;
        if (op instanceof Op.NewStructure made) return !made.isShadow();
        if (op instanceof Op.Component || op instanceof Op.ZerosLike) return true;
        if (op instanceof Op.Opaque opaque) return !opaque.code().statement();
        if (op instanceof Op.Call call) {
            // Of several results each is read out of what the call returns.
            return call.results().size() == 1 && (call.form() == Op.Form.PRIMAL || call.form() == Op.Form.REVERSE);
        }
        if (op instanceof Op.NewArray array) return array.role() == Op.Role.PRIMAL;
        if (op instanceof Op.Bulk bulk) return bulk.kind() != Op.BulkKind.GROW;
        return op instanceof Op.Block;
    }

    private boolean placeAllows(Scope scope, Definition definition) {
        Scope home = definition.home;
        boolean pure = definition.pure();
        if (!pure && !mayWrite && writes(definition.op())) return false;
        if (home == scope) {
            if (!pure && !(mayThrow && home.order[definition.number] == cursor(scope) - 1)) return false;
        } else if (!pure || !reachesWithoutLoop(scope, home)) {
            return false;
        }
        @Nullable Scope body = home.inner[definition.number];
        if (body == null) return true;
        int outerBudget = budget;
        boolean outerMayThrow = mayThrow;
        boolean outerMayWrite = mayWrite;
        fold(body);
        budget = outerBudget;
        mayThrow = outerMayThrow;
        mayWrite = outerMayWrite;
        return isExpression(body);
    }

    /** Whether the operation, or one inside it, may write an array. */
    private static boolean writes(@Nullable Op op) {
        return op != null
                && (op instanceof Op.Call
                        || op instanceof Op.Opaque
                        || op instanceof Op.Store
                        || op instanceof Op.Accumulate
                        || op instanceof Op.Update
                        || op instanceof Op.Clear
                        || op instanceof Op.NewStructure
                        || op instanceof Op.Bulk
                        || op.regions().stream().flatMap(Region::all).anyMatch(Folding::writes));
    }

    private static boolean reachesWithoutLoop(Scope scope, Scope home) {
        Scope inside = scope;
        while (inside != home) {
            if (inside.kind == Scope.Kind.LOOP || inside.parent == null) return false;
            inside = inside.parent;
        }
        return true;
    }
}
