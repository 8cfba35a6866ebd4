package org.jadjoint.processor.optimize;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpVisitor;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operation may be left out where its results are not read: it changes nothing, cannot throw, and ends. Access to an array
 * cannot throw where the same access went well before.
 */
final class Harmless implements OpVisitor<Boolean> {
    /** The element {@code array[index]}. */
    private record Element(Value array, Value index) {}

    private final PrivateArrays privates;
    private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();
    /** Operations whose array is proved not to be null, and whose index to be in range, by another before. */
    private final Set<Op> safe = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Value> arrays = new HashSet<>();
    private final Set<Element> elements = new HashSet<>();

    Harmless(Function function, PrivateArrays privates) {
        this.privates = privates;
        prove(function.body());
    }

    boolean test(Op op) {
        return op.accept(this);
    }

    private void prove(Region region) {
        Set<Value> provedArrays = new HashSet<>();
        Set<Element> provedElements = new HashSet<>();
        for (Op op : region.ops()) {
            for (Value result : op.results()) definitions.put(result, op);
            if (op instanceof Op.NewArray
                    || op instanceof Op.ArrayLiteral
                    || op instanceof Op.NewStructure
                    || op instanceof Op.Bulk) {
                op.results().stream().filter(arrays::add).forEach(provedArrays::add);
            }
            Element element = element(op);
            Value array = element != null
                    ? element.array()
                    : looksInto(op) ? op.operands().get(0) : null;
            if (element != null && !elements.add(element)) safe.add(op);
            else if (element != null) provedElements.add(element);
            if (array != null && arrays.add(array)) provedArrays.add(array);
            else if (looksInto(op)) safe.add(op);
            op.regions().forEach(this::prove);
        }
        region.end().regions().forEach(this::prove);
        arrays.removeAll(provedArrays);
        elements.removeAll(provedElements);
    }

    /** Whether an operation throws where its only operand is null, and only there. */
    private static boolean looksInto(Op op) {
        return op instanceof Op.Length || op instanceof Op.Component;
    }

    private static @Nullable Element element(Op op) {
        if (op instanceof Op.Load load) return new Element(load.array(), load.index());
        if (op instanceof Op.Store store) return new Element(store.array(), store.index());
        return op instanceof Op.Accumulate store ? new Element(store.array(), store.index()) : null;
    }

    @Override
    public Boolean visitConstant(Op.Constant op) {
        return true;
    }

    @Override
    public Boolean visitUndefined(Op.Undefined op) {
        return true;
    }

    @Override
    public Boolean visitApply(Op.Apply op) {
        if (!op.mayThrow()) return true;
        boolean quotient = op.primitive() == Operator.DIV || op.primitive() == Operator.REM;
        return quotient && constant(op.arguments().get(1)) instanceof Number divisor && divisor.longValue() != 0;
    }

    @Override
    public Boolean visitLength(Op.Length op) {
        return safe.contains(op) || privates.contains(op.array());
    }

    @Override
    public Boolean visitLoad(Op.Load op) {
        return safe.contains(op) || privates.contains(op.array());
    }

    @Override
    public Boolean visitStore(Op.Store op) {
        return false;
    }

    @Override
    public Boolean visitAccumulate(Op.Accumulate op) {
        return false;
    }

    @Override
    public Boolean visitNewArray(Op.NewArray op) {
        return op.role() != Op.Role.PRIMAL || op.lengths().stream().allMatch(this::isNeverNegative);
    }

    private boolean isNeverNegative(Value length) {
        return definitions.get(length) instanceof Op.Length
                || (constant(length) instanceof Integer number && number >= 0);
    }

    /** A list takes no null. */
    @Override
    public Boolean visitArrayLiteral(Op.ArrayLiteral op) {
        return !op.result().type().isList();
    }

    /** That of derivative code always finds its structure. */
    @Override
    public Boolean visitComponent(Op.Component op) {
        return safe.contains(op) || kind(op.structure()) != StructureType.Kind.PRIMAL;
    }

    /** A record's own constructor may refuse its arguments; that of a function only keeps what is captured. */
    @Override
    public Boolean visitNewStructure(Op.NewStructure op) {
        StructureType type = (StructureType) op.result().type();
        return type.kind() != StructureType.Kind.PRIMAL || type.function() != null;
    }

    private static StructureType.Kind kind(Value structure) {
        return ((StructureType) structure.type()).kind();
    }

    @Override
    public Boolean visitUpdate(Op.Update op) {
        return false;
    }

    @Override
    public Boolean visitZerosLike(Op.ZerosLike op) {
        return true;
    }

    @Override
    public Boolean visitClear(Op.Clear op) {
        return false;
    }

    @Override
    public Boolean visitBulk(Op.Bulk op) {
        return op.kind() == Op.BulkKind.GROW;
    }

    @Override
    public Boolean visitCall(Op.Call op) {
        return false;
    }

    @Override
    public Boolean visitOpaque(Op.Opaque op) {
        return op.code().pure();
    }

    /** What happens inside is looked at by itself. */
    @Override
    public Boolean visitBlock(Op.Block op) {
        return true;
    }

    /** A loop that is known to end: {@code while (i < bound) i += 1}, or backwards. */
    @Override
    public Boolean visitLoop(Op.Loop op) {
        if (!(op.body().end() instanceof Terminator.Branch branch)) return false;
        if (!(definitions.get(branch.selector()) instanceof Op.Apply test)) return false;
        boolean leaves = branch.regions().stream()
                .anyMatch(region -> region.ops().isEmpty() && region.end() instanceof Terminator.Break);
        int counter = op.parameters().indexOf(test.arguments().get(0));
        if (!leaves || counter < 0) return false;
        int step = step(test, op);
        return step != 0
                && Leaves.of(op.body()).column(Terminator.Continue.class, counter).stream()
                        .allMatch(next -> isStep(next, op.parameters().get(counter), step));
    }

    /** The step that leads out of a condition; 0 where the bound is not known to stand still or can be no bound. */
    private int step(Op.Apply test, Op.Loop loop) {
        if (test.arguments().size() != 2) return 0;
        Value bound = test.arguments().get(1);
        if (!isInvariant(bound, loop)) return 0;
        if (test.primitive() == Operator.LT) return 1;
        if (test.primitive() == Operator.GT) return -1;
        boolean proper = constant(bound) instanceof Integer number && number != Integer.MIN_VALUE;
        return test.primitive() == Operator.GE && proper ? -1 : 0;
    }

    /** Whether a value that the loop's condition reads is the same in every iteration. */
    private boolean isInvariant(Value value, Op.Loop loop) {
        if (loop.parameters().contains(value)) return false;
        Op definition = definitions.get(value);
        if (definition == null || definition instanceof Op.Constant) return true;
        if (definition instanceof Op.Length length) return isInvariant(length.array(), loop);
        return loop.body().ops().stream().noneMatch(op -> op == definition);
    }

    private boolean isStep(Value next, Value counter, int step) {
        if (counter.type() != ScalarType.INT || !(definitions.get(next) instanceof Op.Apply update)) return false;
        if (update.arguments().size() != 2 || update.arguments().get(0) != counter) return false;
        Object constant = constant(update.arguments().get(1));
        if (update.primitive() == Operator.ADD) return Integer.valueOf(step).equals(constant);
        return update.primitive() == Operator.SUB && Integer.valueOf(-step).equals(constant);
    }

    private @Nullable Object constant(Value value) {
        return definitions.get(value) instanceof Op.Constant constant ? constant.value() : null;
    }
}
