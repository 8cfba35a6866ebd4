package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpVisitor;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.rules.RuleCatalog;
import org.jadjoint.processor.rules.ScalarRule;
import org.jspecify.annotations.Nullable;

/**
 * Forward mode: (parameters, tangents of the differentiable ones) to (results, tangents of the differentiable ones). Every active value
 * gets a tangent beside it, every active array a tangent array of the same shape, which aliases as the primal does. Passive operations
 * stay as they are, in place.
 */
public class Jvp extends Rewriter {
    private final Function function;
    private final Predicate<Value> active;
    private final TangentRoles roles;
    private final Structure structure;
    private final IdentityHashMap<Value, Value> tangents = new IdentityHashMap<>();
    private final Dual dual = new Dual();
    private final CallTangents calls = new CallTangents(this);
    private final Set<Value> constants;

    /**
     * Forward mode of a function.
     *
     * @param active the values that have tangents
     * @param constants what is given, as a constant, to several calls that ask for tangents
     */
    Jvp(Function function, Structure structure, Predicate<Value> active, TangentRoles roles, Set<Value> constants) {
        this.function = function;
        this.structure = structure;
        this.active = active;
        this.roles = roles;
        this.constants = constants;
    }

    /**
     * The function with tangents.
     *
     * @param facts those of the function, where arrays may be passed twice
     */
    public static Function of(Function function, Facts facts) {
        return new Jvp(
                        function,
                        facts.structure(),
                        facts.activity()::isActive,
                        TangentRoles.of(facts),
                        ConstantArguments.of(facts))
                .transform();
    }

    private Function transform() {
        List<Function.Parameter> parameters = new ArrayList<>(function.parameters());
        for (Function.Parameter parameter : function.parameters()) {
            if (parameter.differentiable()) parameters.add(tangentParameter(parameter.value()));
        }
        List<Type> results = new ArrayList<>(function.resultTypes());
        function.resultTypes().stream()
                .filter(Type::isDifferentiable)
                .map(DerivativeTypes::tangent)
                .forEach(results::add);
        Region body = rewrite(function.body());
        return new Function(function.name(), parameters, results, body);
    }

    /** A parameter for the tangent of a parameter. */
    final Function.Parameter tangentParameter(Value parameter) {
        Value tangent = new Value(DerivativeTypes.tangent(parameter.type()), Naming.dot(parameter));
        tangents.put(parameter, tangent);
        return new Function.Parameter(tangent, true);
    }

    final Function function() {
        return function;
    }

    final boolean isActive(Value value) {
        return active.test(value);
    }

    /** Passive array parameters that may be the same as an active array get tangents of zeros first of all. */
    @Override
    protected void begin(Region region) {
        if (region != function.body()) return;
        for (Value parameter : function.parameterValues()) {
            if (parameter.type().isAggregate() && isActive(parameter) && !tangents.containsKey(parameter)) {
                tangents.put(parameter, zeros(parameter));
            }
        }
        function.parameterValues().forEach(this::prepareTangent);
    }

    @Override
    protected void rewrite(Op op) {
        out().at(op.source());
        op.accept(dual);
        op.results().forEach(this::prepareTangent);
    }

    /** One tangent of zeros for all calls that a constant is given to: none of them writes it. */
    private void prepareTangent(Value array) {
        if (constants.contains(array) && !tangents.containsKey(array)) tangents.put(array, zeros(array));
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        return end.accept(new Leaves());
    }

    /** Says what the tangent of a value is. */
    final void setTangent(Value value, Value tangent) {
        tangents.put(value, tangent);
    }

    final Structure structure() {
        return structure;
    }

    /** The tangent of a value, null for the symbolic zero. */
    final @Nullable Value tangent(Value value) {
        return isActive(value) ? tangents.get(value) : null;
    }

    /** The tangent of a value, zeros where it has none. Every array that may be active has one from where it is defined. */
    final Value tangentOrZero(Value value) {
        Value tangent = tangents.get(value);
        if (tangent != null) return tangent;
        return value.type().isAggregate() ? zeros(value) : out().number(value.type(), 0);
    }

    /** A new tangent of zeros, null for null. */
    private Value zeros(Value array) {
        Value zeros = new Value(DerivativeTypes.tangent(array.type()), Naming.dot(array));
        Zeros.define(zeros, array, roles.role(array, true), null, structure, out());
        return zeros;
    }

    /** Where an array that begins with content may live; a list is what the user's code may make of it. */
    private Op.Role roleOfFilled(Value array) {
        boolean list =
                array.type().isList() || ((ArrayType) array.type()).element().isList();
        return list ? Op.Role.PRIMAL : roles.role(array, false);
    }

    /** Of the values, those that have tangents: these follow as results, parameters and arguments, in the same order. */
    private List<Value> active(List<Value> values) {
        return values.stream().filter(this::isActive).toList();
    }

    private List<Value> withTangents(List<Value> definitions) {
        List<Value> all = new ArrayList<>(definitions);
        for (Value value : active(definitions)) {
            Value tangent = new Value(DerivativeTypes.tangent(value.type()), Naming.dot(value));
            tangents.put(value, tangent);
            all.add(tangent);
        }
        return all;
    }

    /** Adds, to what a leaf or a loop passes to {@code targets}, the tangents. */
    private List<Value> passed(List<Value> values, List<Value> targets) {
        List<Value> all = new ArrayList<>(values);
        for (int i = 0; i < values.size(); i++) {
            if (isActive(targets.get(i))) all.add(tangentOf(values.get(i)));
        }
        return all;
    }

    /** What is looked at as little as the value where that is undefined. */
    private Value tangentOf(Value value) {
        boolean matters = value.type().isAggregate() || !(structure.definition(value) instanceof Op.Undefined);
        return matters
                ? tangentOrZero(value)
                : out().undefined(DerivativeTypes.tangent(value.type()), Naming.dot(value));
    }

    /** Passes at each leaf the tangents on, to the construct that is being rewritten. */
    private final class Leaves implements Terminator.Visitor<Terminator> {
        @Override
        public Terminator visitYield(Terminator.Yield leaf) {
            return new Terminator.Yield(passed(leaf.values(), targets));
        }

        @Override
        public Terminator visitContinue(Terminator.Continue leaf) {
            return new Terminator.Continue(passed(leaf.values(), targets));
        }

        @Override
        public Terminator visitBreak(Terminator.Break leaf) {
            return new Terminator.Break(passed(leaf.values(), targets));
        }

        @Override
        public Terminator visitReturn(Terminator.Return leaf) {
            return new Terminator.Return(returned(leaf.values()));
        }

        @Override
        public Terminator visitThrow(Terminator.Throw leaf) {
            return leaf;
        }

        @Override
        public Terminator visitBranch(Terminator.Branch branch) {
            List<Region> regions = new ArrayList<>();
            for (Region region : branch.regions()) regions.add(Jvp.this.rewrite(region));
            return new Terminator.Branch(branch.selector(), regions, branch.source());
        }
    }

    /** What is returned, with the tangents. */
    List<Value> returned(List<Value> values) {
        List<Value> all = new ArrayList<>(values);
        for (Value value : values) {
            if (value.type().isDifferentiable()) all.add(tangentOrZero(value));
        }
        return all;
    }

    /** What the leaves of the construct being rewritten define. */
    private List<Value> targets = List.of();

    private Region body(Region region, List<Value> leafTargets) {
        List<Value> outer = targets;
        targets = leafTargets;
        Region body = rewrite(region);
        targets = outer;
        return body;
    }

    private final class Dual implements OpVisitor<Builder> {
        private Builder copy(Op op) {
            emit(op);
            return out();
        }

        @Override
        public Builder visitConstant(Op.Constant op) {
            emit(op);
            if (op.result().type().isAggregate() && isActive(op.result())) {
                tangents.put(
                        op.result(),
                        out().constant(DerivativeTypes.tangent(op.result().type()), null));
            }
            return out();
        }

        @Override
        public Builder visitUndefined(Op.Undefined op) {
            emit(op);
            if (isActive(op.result())) {
                tangents.put(
                        op.result(),
                        out().undefined(DerivativeTypes.tangent(op.result().type()), Naming.dot(op.result())));
            }
            return out();
        }

        // r = p(a, b)  =>  rDot = dp/da * aDot + dp/db * bDot; r = p(a, b)
        @Override
        public Builder visitApply(Op.Apply op) {
            if (!isActive(op.result())) return copy(op);
            if (op.result().type().isAggregate()) return alias(op);
            ScalarRule rule = RuleCatalog.rule(op);
            if (rule == null)
                throw new IllegalStateException(
                        "active without a rule: " + op.primitive().id());
            boolean afterResult =
                    IntStream.range(0, rule.arity()).anyMatch(i -> rule.needs(i).result());
            if (afterResult) emit(op);
            List<@Nullable Value> argumentTangents = new ArrayList<>();
            op.arguments().forEach(argument -> argumentTangents.add(tangent(argument)));
            int before = out().size();
            Value tangent = rule.tangent(out(), argumentTangents, op.arguments(), op.result());
            if (tangent != null) {
                boolean own = out().size() > before;
                tangents.put(op.result(), own ? Naming.underDot(op.result(), tangent, structure, out()) : tangent);
            }
            if (!afterResult) emit(op);
            return out();
        }

        private Builder alias(Op.Apply op) {
            emit(op);
            if (op.primitive() == Operator.STOP) {
                tangents.put(op.result(), zeros(op.result()));
                return out();
            }
            List<Value> arguments = op.arguments().stream()
                    .map(argument -> argument.type().isAggregate() ? tangentOrZero(argument) : argument)
                    .toList();
            tangents.put(
                    op.result(),
                    out().apply(
                                    op.primitive(),
                                    DerivativeTypes.tangent(op.result().type()),
                                    Naming.dot(op.result()),
                                    arguments));
            return out();
        }

        @Override
        public Builder visitLength(Op.Length op) {
            return copy(op);
        }

        // x = a[i]  =>  x = a[i]; xDot = aDot[i]
        @Override
        public Builder visitLoad(Op.Load op) {
            emit(op);
            if (isActive(op.result())) {
                Value tangent = out().load(tangentOrZero(op.array()), op.index(), Naming.dot(op.result()));
                tangents.put(op.result(), tangent);
            }
            return out();
        }

        // a[i] = e  =>  a[i] = e; aDot[i] = eDot
        @Override
        public Builder visitStore(Op.Store op) {
            emit(op);
            if (isActive(op.array())) {
                out().store(tangentOrZero(op.array()), op.index(), tangentOrZero(op.value()));
            }
            return out();
        }

        // a[i] += e  =>  a[i] += e; aDot[i] += eDot
        @Override
        public Builder visitAccumulate(Op.Accumulate op) {
            emit(op);
            Value tangent = tangent(op.value());
            if (tangent != null && isActive(op.array())) {
                out().accumulate(tangentOrZero(op.array()), op.index(), tangent);
            }
            return out();
        }

        @Override
        public Builder visitNewArray(Op.NewArray op) {
            emit(op);
            if (!isActive(op.result())) return out();
            Value reuse = op.reuse() == null ? null : tangentOrZero(op.reuse());
            Value tangent = new Value(DerivativeTypes.tangent(op.result().type()), Naming.dot(op.result()));
            Op.Role role = role(op);
            boolean replaced = op.makesElements() && role != Op.Role.PRIMAL && roles.isReplacedWithin(op.result());
            // What has memory of an earlier run must have its own elements there, which are other ones by then.
            Value first = replaced ? Value.temporary(tangent.type(), "rows") : tangent;
            out().add(new Op.NewArray(first, op.lengths(), role, reuse, op.source()));
            if (replaced) ArrayLoops.copyDown(out(), first, tangent, role, null, op.lengths());
            tangents.put(op.result(), tangent);
            return out();
        }

        private Op.Role role(Op.NewArray op) {
            if (op.role() != Op.Role.PRIMAL) return op.role();
            return op.makesElements() ? roles.role(op.result(), true) : roleOfFilled(op.result());
        }

        @Override
        public Builder visitArrayLiteral(Op.ArrayLiteral op) {
            emit(op);
            if (!isActive(op.result())) return out();
            Value tangent = new Value(DerivativeTypes.tangent(op.result().type()), Naming.dot(op.result()));
            Op.Role role = roleOfFilled(op.result());
            if (role == Op.Role.PRIMAL) {
                List<Value> elements =
                        op.elements().stream().map(Jvp.this::tangentOrZero).toList();
                out().add(new Op.ArrayLiteral(tangent, elements, op.source()));
            } else {
                List<@Nullable Value> elements = new ArrayList<>();
                op.elements().forEach(it -> elements.add(it.type().isAggregate() ? tangentOrZero(it) : tangent(it)));
                NewTangents.literal(out(), tangent, elements, role, null);
            }
            tangents.put(op.result(), tangent);
            return out();
        }

        // x = p.x()  =>  x = p.x(); xDot = pDot.x()
        @Override
        public Builder visitComponent(Op.Component op) {
            emit(op);
            if (isActive(op.result())) {
                String component = op.name();
                Value tangent = out().component(tangentOrZero(op.structure()), component, Naming.dot(op.result()));
                tangents.put(op.result(), tangent);
            }
            return out();
        }

        // p = new P(x, n)  =>  p = new P(x, n); pDot = new PTangent(xDot)
        @Override
        public Builder visitNewStructure(Op.NewStructure op) {
            emit(op);
            if (!isActive(op.result())) return out();
            StructureType type = ((StructureType) op.result().type()).tangent();
            List<Value> parts = Op.NewStructure.parts(type).stream()
                    .map(component -> component.name().equals(StructureType.CLOSURE)
                            ? closure(op)
                            : tangentOrZero(Objects.requireNonNull(op.part(component.name()))))
                    .toList();
            Value tangent = new Value(type, Naming.dot(op.result()));
            Value reuse = op.reuse() == null ? null : tangentOrZero(op.reuse());
            out().add(new Op.NewStructure(tangent, parts, null, reuse, op.source()));
            tangents.put(op.result(), tangent);
            return out();
        }

        /** The function that a tangent belongs to: the object itself or, of a shadow, the one that this belongs to. */
        private static Value closure(Op.NewStructure made) {
            Value closure = made.part(StructureType.CLOSURE);
            return closure == null ? made.result() : closure;
        }

        // pBar.x += e  =>  pBar.x += e; pBarDot.x += eDot
        @Override
        public Builder visitUpdate(Op.Update op) {
            emit(op);
            if (op.adds() && tangent(op.value()) == null) return out();
            Value shadow = tangentOrZero(op.shadow());
            out().add(new Op.Update(shadow, op.name(), tangentOrZero(op.value()), op.adds(), op.source()));
            return out();
        }

        @Override
        public Builder visitZerosLike(Op.ZerosLike op) {
            emit(op);
            if (!isActive(op.result())) return out();
            Value tangent = new Value(DerivativeTypes.tangent(op.result().type()), Naming.dot(op.result()));
            out().add(new Op.ZerosLike(tangent, op.aggregate(), op.source()));
            tangents.put(op.result(), tangent);
            return out();
        }

        @Override
        public Builder visitClear(Op.Clear op) {
            emit(op);
            out().add(new Op.Clear(tangentOrZero(op.shadow()), op.source()));
            return out();
        }

        @Override
        public Builder visitBulk(Op.Bulk op) {
            emit(op);
            Value result = op.result();
            if (result != null) {
                if (isActive(result)) copy(op, result);
                return out();
            }
            Value written = op.operands().get(op.kind().written());
            return isActive(written) ? writeTangents(op) : out();
        }

        // r = a.clone()  =>  r = a.clone(); rDot = aDot.clone(), or in memory of an earlier run
        private void copy(Op.Bulk op, Value result) {
            List<Value> operands = new ArrayList<>(op.operands());
            operands.set(0, tangentOrZero(operands.get(0)));
            Value tangent = new Value(DerivativeTypes.tangent(result.type()), Naming.dot(result));
            boolean grows = op.kind() == Op.BulkKind.GROW;
            Op.Role role = grows ? Op.Role.PRIMAL : roleOfFilled(result);
            if (role == Op.Role.PRIMAL) out().add(new Op.Bulk(tangent, op.kind(), operands, op.source()));
            else NewTangents.copy(out(), tangent, op, operands.get(0), role, null);
            tangents.put(result, tangent);
        }

        private Builder writeTangents(Op.Bulk op) {
            List<Value> operands = new ArrayList<>(op.operands());
            int target = op.kind().written();
            operands.set(target, tangentOrZero(operands.get(target)));
            if (op.kind() == Op.BulkKind.ARRAYCOPY) {
                if (!isActive(operands.get(0))) return clearRange(operands);
                operands.set(0, tangentOrZero(operands.get(0)));
            } else {
                int filler = operands.size() - 1;
                operands.set(filler, tangentOrZero(operands.get(filler)));
            }
            out().bulkEffect(op.kind(), operands.toArray(Value[]::new));
            return out();
        }

        private Builder clearRange(List<Value> copy) {
            Value target = copy.get(2);
            Value from = copy.get(3);
            Value zero = out().number(((ArrayType) target.type()).element(), 0);
            out().bulkEffect(Op.BulkKind.FILL_RANGE, target, from, out().add(from, copy.get(4)), zero);
            return out();
        }

        @Override
        public Builder visitBlock(Op.Block op) {
            Region body = body(op.body(), op.results());
            emit(new Op.Block(withTangents(op.results()), body, op.source()));
            return out();
        }

        @Override
        public Builder visitLoop(Op.Loop op) {
            List<Value> initials = passed(op.initials(), op.parameters());
            List<Value> parameters = withTangents(op.parameters());
            List<Value> resultTangents = alignedResults(op);
            Region body = body(op.body(), op.parameters());
            emit(new Op.Loop(resultTangents, initials, parameters, body, op.source()));
            return out();
        }

        /** The results of a loop with a tangent for every parameter that has one, so that the two lists stay aligned. */
        private List<Value> alignedResults(Op.Loop op) {
            List<Value> all = new ArrayList<>(op.results());
            for (int i = 0; i < op.parameters().size(); i++) {
                if (!isActive(op.parameters().get(i))) continue;
                Value result = op.results().get(i);
                Value tangent = new Value(DerivativeTypes.tangent(result.type()), Naming.dot(result));
                tangents.put(result, tangent);
                all.add(tangent);
            }
            return all;
        }

        // y = f(a, b)  =>  (y, yDot) = fJvp(a, b, aDot, bDot)
        @Override
        public Builder visitCall(Op.Call op) {
            boolean sweeps = op.form() != Op.Form.PRIMAL && op.form() != Op.Form.PULLBACK;
            if (!sweeps && !LoopShape.hasAdjoint(op, active)) return callPassively(op);
            if (op.form() != Op.Form.PRIMAL) return calls.again(op, out());
            if (op.callee().rule() != null) return calls.ruled(op, op.callee().rule(), out());
            List<Value> arguments = new ArrayList<>(op.arguments());
            List<Callee.Parameter> parameters = op.callee().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).differentiable())
                    arguments.add(tangentOrZero(op.arguments().get(i)));
            }
            List<Value> results = new ArrayList<>(op.results());
            for (Value result : op.results()) {
                if (!op.callee().resultDifferentiable()) continue;
                Value tangent = new Value(DerivativeTypes.tangent(result.type()), Naming.dot(result));
                tangents.put(result, tangent);
                results.add(tangent);
            }
            emit(op.with(results, op.callee(), Op.Form.JVP, arguments));
            return out();
        }

        private Builder callPassively(Op.Call op) {
            emit(op);
            op.results().stream()
                    .filter(result -> result.type().isAggregate() && isActive(result))
                    .forEach(result -> tangents.put(result, zeros(result)));
            return out();
        }

        @Override
        public Builder visitOpaque(Op.Opaque op) {
            emit(op);
            op.results().stream()
                    .filter(result -> result.type().isAggregate() && isActive(result))
                    .forEach(result -> tangents.put(result, zeros(result)));
            return out();
        }
    }
}
