package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reverse mode. A forward sweep runs the primal and keeps what the reverse sweep reads; the reverse sweep carries the cotangent of the
 * result back to the parameters, into the shadows of arrays.
 *
 * <p>Both sweeps are written once, from the same facts, and put together in two ways: <i>fused</i>, one function in which what crosses
 * stays in local variables, and <i>split</i>, two functions with a frame between them.
 */
public final class Vjp {
    private final Function primal;
    private final Facts facts;
    private final boolean repeatable;
    private final Residuals residuals;
    private final @Nullable Value seed;

    /** Decides what the forward sweep keeps; the sweeps themselves are written where they are wanted. */
    private Vjp(Function primal, Facts facts, boolean repeatable) {
        this.primal = primal;
        this.facts = facts;
        this.repeatable = repeatable;
        this.residuals = new Residuals(facts);
        this.seed = seed(primal);
        new ReverseSweep(residuals, repeatable, true).run(new Builder(), seed);
        residuals.decide();
    }

    /** The two sweeps; the reverse one ends with the cotangents of the differentiable numbers. */
    private record Sweeps(Region forward, Region reverse) {
        List<Value> cotangents() {
            return reverse.end().operands();
        }
    }

    private Sweeps write() {
        ReverseSweep sweep = new ReverseSweep(residuals, repeatable, false);
        Builder out = new Builder();
        sweep.run(out, seed);
        List<Value> bars = new ArrayList<>();
        for (Function.Parameter parameter : primal.parameters()) {
            Value value = parameter.value();
            if (!parameter.differentiable() || value.type().isAggregate()) continue;
            Value bar = sweep.cotangents().get(value);
            bars.add(bar == null ? out.number(value.type(), 0) : Naming.underBar(value, bar, out));
        }
        Region reverse = Contributions.gather(
                out.end(new Terminator.Return(bars)), sweep.cotangents().additions());
        return new Sweeps(new ForwardSweep(residuals).run(), reverse);
    }

    /** The cotangent of a floating-point result; an array's goes through its shadow. */
    private static @Nullable Value seed(Function primal) {
        boolean scalar =
                !primal.resultTypes().isEmpty() && primal.resultTypes().get(0).isFloating();
        return scalar ? new Value(primal.resultTypes().get(0), "resultBar") : null;
    }

    /**
     * Both sweeps in one function: (parameters, then the result's cotangent where it is a number, then a shadow for each differentiable
     * array) to (result where there is one, then the cotangent of each differentiable parameter, an array's shadow itself). No array may be passed twice where one of
     * them is written.
     */
    public static Function fused(Function function) {
        return together(function).fuse();
    }

    /**
     * Both sweeps in one function, as {@link #fused}, where it keeps less of each iteration than the sweeps apart. They may not read elements
     * again that the caller could change between them; where that makes no difference, both take the same time, and one of the two is enough
     * to read.
     */
    public static Optional<Function> fusedWhereItKeepsLess(Function function, Split apart) {
        Vjp together = together(function);
        return together.kept() < apart.kept() ? Optional.of(together.fuse()) : Optional.empty();
    }

    private static Vjp together(Function function) {
        Function primal = Segmentation.of(SingleReturn.of(function));
        return new Vjp(primal, Facts.of(primal, false), false);
    }

    /** The sweeps apart; arrays may be passed in several places, their shadows then likewise. */
    public static Split split(Function function) {
        return split(Facts.of(function, true));
    }

    /** The same from facts that are known already. */
    public static Split split(Facts apart) {
        Function primal = Segmentation.of(SingleReturn.of(apart.function()));
        Facts own = primal == apart.function() ? apart : Facts.of(primal, true);
        return new Vjp(primal, own, true).apart();
    }

    /**
     * The sweeps apart.
     *
     * @param forward (parameters, each differentiable array followed by its shadow) to (result where there is one, its shadow where it is
     *     a differentiable array, then what crosses)
     * @param reverse (what crosses, then the result's cotangent where it is a number) to the cotangent of each differentiable number. Its
     *     first parameters are the very values that {@code forward} returns last
     * @param crossing how many values cross
     * @param kept how many values are kept of iterations of a loop, and how many copies of aggregates for what runs again
     * @param primal the values of the primal, and whether each carries a derivative: what else is in the sweeps belongs to them alone
     */
    public record Split(Function forward, Function reverse, int crossing, int kept, Map<Value, Boolean> primal) {}

    private int kept() {
        return residuals.keptInLoops() + residuals.copied();
    }

    /** Where the reverse sweep has each value from that it reads, where the sweeps run apart. */
    public static Explanation explain(Function function) {
        Function primal = Segmentation.of(SingleReturn.of(function));
        Vjp vjp = new Vjp(primal, Facts.of(primal, true), true);
        Split split = vjp.apart();
        Set<Value> crossing = new HashSet<>();
        for (int i = 0; i < split.crossing(); i++) {
            crossing.add(split.reverse().parameters().get(i).value());
        }
        return Explanation.of(vjp.residuals, crossing);
    }

    private Function fuse() {
        Sweeps sweeps = write();
        List<Function.Parameter> parameters = new ArrayList<>(primal.parameters());
        if (seed != null) parameters.add(new Function.Parameter(seed, true));
        for (Function.Parameter parameter : primal.parameters()) {
            if (isAggregate(parameter)) parameters.add(new Function.Parameter(shadow(parameter.value()), true));
        }
        List<Op> ops = new ArrayList<>(sweeps.forward().ops());
        List<Type> types = new ArrayList<>(primal.resultTypes());
        List<Value> gradient = gradient(sweeps.cotangents());
        gradient.forEach(bar -> types.add(bar.type()));
        if (!(sweeps.forward().end() instanceof Terminator.Return leaf)) {
            return new Function(primal.name(), parameters, types, sweeps.forward());
        }
        List<Value> returned = new ArrayList<>(leaf.values());
        returned.addAll(gradient);
        ops.addAll(sweeps.reverse().ops());
        return new Function(primal.name(), parameters, types, new Region(ops, new Terminator.Return(returned)));
    }

    /** For each differentiable parameter its cotangent: the number, or the shadow itself. */
    private List<Value> gradient(List<Value> cotangents) {
        List<Value> gradient = new ArrayList<>();
        Iterator<Value> numbers = cotangents.iterator();
        for (Function.Parameter parameter : primal.parameters()) {
            if (!parameter.differentiable() || isFunction(parameter)) continue;
            gradient.add(isAggregate(parameter) ? shadow(parameter.value()) : numbers.next());
        }
        return gradient;
    }

    /** What a function captures is no part of the gradient: it belongs to who made the function. */
    private static boolean isFunction(Function.Parameter parameter) {
        return parameter.value().type() instanceof StructureType type && type.function() != null;
    }

    private static boolean isAggregate(Function.Parameter parameter) {
        return parameter.differentiable() && parameter.value().type().isAggregate();
    }

    private Value shadow(Value array) {
        return residuals.shadow(array);
    }

    private Split apart() {
        Sweeps sweeps = write();
        List<Function.Parameter> parameters = new ArrayList<>();
        for (Function.Parameter parameter : primal.parameters()) {
            parameters.add(parameter);
            if (isAggregate(parameter)) parameters.add(new Function.Parameter(shadow(parameter.value()), true));
        }
        List<Type> types = new ArrayList<>(primal.resultTypes());
        Region ahead = sweeps.forward();
        Region back = sweeps.reverse();
        List<Value> returned = new ArrayList<>();
        if (ahead.end() instanceof Terminator.Return leaf) {
            returned.addAll(leaf.values());
            if (!returned.isEmpty() && hasShadow(returned.get(0).type())) {
                Value array = returned.get(0);
                boolean active = facts.activity().isActive(array);
                Value shadow = active ? shadow(array) : new Value(DerivativeTypes.shadow(array.type()), "valueBar");
                if (!active) {
                    ahead = with(
                            ahead, out -> Zeros.define(shadow, array, Op.Role.SHADOW, null, facts.structure(), out));
                    back = with(back, out -> Zeros.clear(shadow, array, facts.structure(), out));
                }
                types.add(shadow.type());
                returned.add(shadow);
            }
        }
        Crossing crossing = Crossing.of(parameters, ahead, back);
        if (ahead.end() instanceof Terminator.Return) {
            returned.addAll(crossing.kept());
            ahead = new Region(ahead.ops(), new Terminator.Return(returned));
        }
        crossing.kept().forEach(value -> types.add(value.type()));
        Function forwardSweep = new Function(primal.name(), parameters, types, ahead);
        return new Split(
                forwardSweep, reverseSweep(crossing, back), crossing.kept().size(), kept(), residuals.valuesOfPrimal());
    }

    private static boolean hasShadow(Type type) {
        return type.isAggregate() && type.isDifferentiable();
    }

    /** The region with more at its end. */
    private static Region with(Region region, Consumer<Builder> more) {
        Builder out = new Builder();
        region.ops().forEach(out::add);
        more.accept(out);
        return out.end(region.end());
    }

    private Function reverseSweep(Crossing crossing, Region reverse) {
        List<Function.Parameter> parameters = new ArrayList<>();
        crossing.kept()
                .forEach(value -> parameters.add(
                        new Function.Parameter(value, value.type().isDifferentiable())));
        if (seed != null) parameters.add(new Function.Parameter(seed, true));
        List<Op> ops = new ArrayList<>(crossing.again());
        ops.addAll(reverse.ops());
        return new Function(
                primal.name(),
                parameters,
                reverse.end().operands().stream().map(Value::type).toList(),
                new Region(ops, reverse.end()));
    }
}
