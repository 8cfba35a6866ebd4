package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/**
 * Forward mode of both sweeps: the derivative of a gradient along a direction. Beside all that the sweeps compute, shadows and what is kept
 * included, stands its tangent; calls of sweeps become calls of those one order up.
 */
public final class Hvp extends Jvp {
    private final TangentValues values;
    /** How many of the values that a forward sweep returns are its results. */
    private final int results;
    /** What the reverse sweep reads of what crosses, by number, and of its tangents behind. */
    private final List<Integer> read;

    private Hvp(Function sweep, TangentValues values, int results, List<Integer> read) {
        super(sweep, Structure.of(sweep), values::contains, TangentRoles.OF_SWEEPS, Set.of());
        this.values = values;
        this.results = results;
        this.read = read;
    }

    /**
     * The sweeps with tangents. Both take and return, behind what they did, the tangents of what carries derivatives; so does what crosses.
     */
    public static Vjp.Split of(Vjp.Split sweeps) {
        RaisedFrames frames = new RaisedFrames(sweeps.forward(), sweeps.reverse());
        Function forward = frames.in(sweeps.forward());
        Function reverse = frames.in(sweeps.reverse());
        boolean returns = forward.body().end() instanceof Terminator.Return;
        int crossing = returns ? sweeps.crossing() : 0;
        TangentValues values = TangentValues.of(forward, reverse, crossing, sweeps.primal());
        Hvp back = new Hvp(reverse, values, reverse.resultTypes().size(), List.of());
        List<Value> crossed = new ArrayList<>(reverse.parameterValues().subList(0, sweeps.crossing()));
        Function raised = back.reverse(crossed);
        Set<Value> used = raised.body().read();
        List<Integer> read = new ArrayList<>();
        List<Function.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < crossed.size(); i++) {
            if (!used.contains(crossed.get(i))) continue;
            read.add(i);
            parameters.add(raised.parameters().get(i));
        }
        parameters.addAll(
                raised.parameters().subList(crossed.size(), raised.parameters().size()));
        Function ahead = new Hvp(forward, values, forward.resultTypes().size() - sweeps.crossing(), read).forward();
        return new Vjp.Split(
                ahead,
                new Function(raised.name(), parameters, raised.resultTypes(), raised.body()),
                read.size(),
                sweeps.kept(),
                sweeps.primal());
    }

    // (kept, resultBar)  =>  (kept, keptDot, resultBar, resultBarDot)
    private Function reverse(List<Value> crossed) {
        List<Function.Parameter> all = function().parameters();
        List<Function.Parameter> parameters = new ArrayList<>(all.subList(0, crossed.size()));
        List<Value> kept = List.copyOf(crossed);
        for (Value value : kept) {
            if (!values.contains(value)) continue;
            Function.Parameter tangent = tangentParameter(value);
            parameters.add(tangent);
            crossed.add(tangent.value());
        }
        List<Function.Parameter> seeds = all.subList(kept.size(), all.size());
        parameters.addAll(seeds);
        seeds.forEach(seed -> parameters.add(tangentParameter(seed.value())));
        Region body = rewrite(function().body());
        return new Function(function().name(), parameters, types(body), body);
    }

    // (a, aBar, n)  =>  (a, aBar, n, aDot, aBarDot)
    private Function forward() {
        List<Function.Parameter> parameters = new ArrayList<>(function().parameters());
        for (Function.Parameter parameter : function().parameters()) {
            if (parameter.differentiable()) parameters.add(tangentParameter(parameter.value()));
        }
        Region body = rewrite(function().body());
        return new Function(function().name(), parameters, types(body), body);
    }

    private List<Type> types(Region body) {
        if (!(body.end() instanceof Terminator.Return leaf)) return function().resultTypes();
        List<Type> types = new ArrayList<>(function().resultTypes().subList(0, results));
        List.copyOf(types).stream()
                .filter(Type::isDifferentiable)
                .map(DerivativeTypes::tangent)
                .forEach(types::add);
        leaf.values().stream().skip(types.size()).map(Value::type).forEach(types::add);
        return types;
    }

    // (y, kept)  =>  (y, yDot, kept, keptDot)
    @Override
    List<Value> returned(List<Value> all) {
        List<Value> returned = super.returned(all.subList(0, results));
        List<Value> crossed = new ArrayList<>(all.subList(results, all.size()));
        for (Value value : List.copyOf(crossed)) {
            if (values.contains(value)) crossed.add(tangentOrZero(value));
        }
        read.forEach(number -> returned.add(crossed.get(number)));
        return returned;
    }
}
