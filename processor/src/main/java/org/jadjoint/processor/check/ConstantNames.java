package org.jadjoint.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadjoint.processor.analysis.Aliases;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Group;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates are constants under one of their names: those that are declared so, and those that code without derivatives keeps; and
 * which of them have derivatives under another name.
 */
final class ConstantNames {
    /** References of which one to the same aggregate is declared to be constant. */
    private final List<Op.Apply> stops = new ArrayList<>();
    /** Those that are. */
    private final List<Value> stopped;
    /** Aggregates that come from opaque code. */
    private final List<Value> foreign = new ArrayList<>();

    private final Facts facts;

    ConstantNames(Facts facts) {
        this.facts = facts;
        facts.function().body().all().forEach(op -> {
            boolean stop = op instanceof Op.Apply apply
                    && apply.primitive() == Operator.STOP
                    && apply.result().type().isAggregate();
            if (stop) stops.add((Op.Apply) op);
            if (!facts.aliases().isHandedIn(op)) return;
            op.results().stream().filter(result -> result.type().isAggregate()).forEach(foreign::add);
        });
        this.stopped = stops.stream().map(Op.Apply::result).toList();
    }

    /** The {@code @NoDerivative} array parameter that shares derivatives with an array, null where there is none. */
    Function.@Nullable Parameter parameter(Value array) {
        Group own = facts.aliases().derivatives(array);
        for (Function.Parameter parameter : facts.function().parameters()) {
            boolean constant =
                    !parameter.differentiable() && parameter.value().type().isAggregate();
            if (constant && Aliases.reaches(facts.aliases().derivatives(parameter.value()), own)) return parameter;
        }
        return null;
    }

    /** Whether an aggregate, or one to which it refers, may be a constant: declared so, or kept by foreign code. */
    boolean isAny(Value aggregate) {
        return of(aggregate) != null || anyWithin(stopped, aggregate).isPresent() || isForeignWithin(aggregate);
    }

    /** What says that the elements of an array are constants: a parameter or a variable that is {@code @NoDerivative}. */
    @Nullable
    Value of(Value array) {
        Function.Parameter parameter = parameter(array);
        return parameter == null ? variable(array) : parameter.value();
    }

    @Nullable
    Value variable(Value array) {
        Group own = facts.aliases().derivatives(array);
        return stopped.stream()
                .filter(value -> Aliases.reaches(facts.aliases().derivatives(value), own))
                .findFirst()
                .orElse(null);
    }

    /** The same array as a constant one, under a name under which it has derivatives; null where there is none. */
    @Nullable
    Value hidden(Value array) {
        Object own = facts.aliases().derivatives(array);
        return facts.aliases().group(array).members().stream()
                .filter(other -> facts.aliases().derivatives(other) != own
                        && facts.activity().isActive(other))
                .findFirst()
                .or(() -> merged(array))
                .orElse(null);
    }

    /**
     * What has derivatives, and is declared to be a constant under another name, which may be that of an aggregate or of what that refers to:
     * {@code b = c ? constant : a}.
     */
    Optional<Value> merged(Value aggregate) {
        Aliases aliases = facts.aliases();
        Group memory = aliases.group(aggregate);
        Group own = aliases.derivatives(aggregate);
        return stopped.stream()
                .filter(constant -> Aliases.reaches(memory, aliases.group(constant))
                        && Aliases.reaches(own, aliases.derivatives(constant)))
                .flatMap(constant ->
                        stops.stream().filter(stop -> aliases.group(stop.result()) == aliases.group(constant)))
                .map(stop -> stop.arguments().get(0))
                .filter(facts.activity()::isActive)
                .findFirst();
    }

    /** What says that the elements of an array are constants, or those of one to which it refers; null where nothing does. */
    @Nullable
    Value within(Value aggregate) {
        Value constant = of(aggregate);
        if (constant != null) return constant;
        for (Function.Parameter parameter : facts.function().parameters()) {
            boolean declared =
                    !parameter.differentiable() && parameter.value().type().isAggregate();
            if (declared && isWithin(parameter.value(), aggregate)) return parameter.value();
        }
        return stopped.stream()
                .filter(value -> isWithin(value, aggregate))
                .findFirst()
                .orElse(null);
    }

    private boolean isWithin(Value constant, Value aggregate) {
        return Group.meet(
                facts.aliases().derivatives(aggregate), facts.aliases().derivatives(constant));
    }

    boolean isForeignWithin(Value aggregate) {
        return isForeign(aggregate) || isKept(aggregate);
    }

    /** Whether foreign code keeps an aggregate, or an array to which that refers. */
    boolean isKept(Value aggregate) {
        return facts.aliases().isHandedIn(aggregate) || foreignWithin(aggregate).isPresent();
    }

    /** What is or is within an aggregate in memory, and has derivatives that are not within those of the aggregate; null where nothing is. */
    @Nullable
    Value hiddenWithin(Value aggregate) {
        return facts.aliases().hidden(aggregate).stream()
                .filter(facts.activity()::isActive)
                .findFirst()
                .or(() -> merged(aggregate))
                .orElse(null);
    }

    /** One of some aggregates that may be another, or one to which that refers. */
    private Optional<Value> anyWithin(List<Value> some, Value aggregate) {
        Group own = facts.aliases().derivatives(aggregate);
        return some.stream()
                .filter(value -> Aliases.reaches(own, facts.aliases().derivatives(value)))
                .findFirst();
    }

    boolean isFromForeign(Value array) {
        Group own = facts.aliases().derivatives(array);
        return foreign.stream()
                .anyMatch(value -> Aliases.reaches(facts.aliases().derivatives(value), own));
    }

    /** Whether an array may be one that foreign code keeps, or one to which such a one refers. */
    boolean isForeign(Value array) {
        return facts.aliases().group(array).isHandedIn();
    }

    /** One that foreign code keeps, which may be an aggregate, or one to which that refers. */
    Optional<Value> foreignWithin(Value aggregate) {
        return anyWithin(foreign, aggregate);
    }
}
