package org.jadjoint.processor.analysis;

import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;

/**
 * Whether a method only looks at an aggregate that it is given: it asks for lengths and for null, and what it reads there decides and chooses
 * elements. Then nothing comes out of it by this name, whatever other names it has.
 */
final class LookedAt {
    private final List<Op> ops;
    private final Region body;
    private final Set<Object> data;

    /**
     * @param data the values that come out of the method as data
     */
    LookedAt(Function function, Set<Object> data) {
        this.body = function.body();
        this.ops = body.all().toList();
        this.data = data;
    }

    boolean only(Value aggregate) {
        return !isHandedOn(aggregate, body) && ops.stream().allMatch(op -> looks(op, aggregate));
    }

    private boolean looks(Op op, Value aggregate) {
        if (op.regions().stream().anyMatch(region -> isHandedOn(aggregate, region))) return false;
        if (!op.operands().contains(aggregate) || op instanceof Op.Length) return true;
        if (op instanceof Op.Apply apply) return apply.result().type() == ScalarType.BOOLEAN;
        if (op instanceof Op.Load load) return chooses(load.result());
        if (op instanceof Op.Component component) return chooses(component.result());
        if (op instanceof Op.Opaque opaque)
            return opaque.code().looks() && opaque.results().stream().allMatch(this::decides);
        if (!(op instanceof Op.Call call)) return false;
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i).equals(aggregate) && Aliases.isPassedOn(call, i)) return false;
        }
        return true;
    }

    private boolean chooses(Value read) {
        return read.type().isAggregate() ? only(read) : decides(read);
    }

    private boolean decides(Value made) {
        return !made.type().isAggregate() && !data.contains(made);
    }

    private static boolean isHandedOn(Value aggregate, Region region) {
        return region.end().operands().contains(aggregate)
                || region.end().regions().stream().anyMatch(inner -> isHandedOn(aggregate, inner));
    }
}
