package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The adjoint of a pullback, which is a pullback of the next order.
 *
 * <p>What a pullback gives is a gradient: that of {@code s · f(x)}, by x the cotangents and by s the value. A gradient's derivative is
 * symmetric, so the cotangents of its point are its tangents along the cotangents of its results. The same holds of each order: along
 * directions, what a pullback gives is the gradient of the derivative along them, where the component that belongs to a point is
 * the cotangent with the tangents along just those directions which the point itself has not.
 */
final class DerivativeAdjoint {
    private final Op.Call call;
    private final CallShape shape;
    private final List<Integer> points;

    DerivativeAdjoint(Op.Call call) {
        this.call = call;
        this.shape = CallShape.of(call.callee(), call.form());
        this.points = shape.differentiableArguments();
    }

    /** The result that is the derivative by a point, by their numbers: the same among those without its directions. */
    private int partner(int point) {
        int base = points.size() >> (call.callee().order() - 1);
        int directions = points.size() / base - 1 - point / base;
        return directions * base + point % base;
    }

    /**
     * Writes the adjoint.
     *
     * @param arguments the arguments of the call, at hand
     * @param bars the cotangents of its results, null for zeros
     * @return the cotangents of the differentiable arguments
     */
    List<Value> write(List<Value> arguments, List<? extends @Nullable Value> bars, Builder out) {
        Callee raised = call.callee().raised();
        List<Value> all = new ArrayList<>(arguments);
        for (int point = 0; point < points.size(); point++) {
            Value bar = bars.get(partner(point));
            all.add(bar == null ? zero(arguments.get(points.get(point)), out) : bar);
        }
        List<Value> results = CallShape.of(raised, Op.Form.PULLBACK).results().stream()
                .map(slot -> Value.temporary(slot.type(), slot.name()))
                .toList();
        out.add(call.with(results, raised, Op.Form.PULLBACK, all));
        List<Value> cotangents = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            cotangents.add(results.get(points.size() + partner(point)));
        }
        return cotangents;
    }

    private static Value zero(Value argument, Builder out) {
        return argument.type().isArray() ? Zeros.scratch(argument, out) : out.number(argument.type(), 0);
    }

    /** The differentiable arguments, by their numbers. */
    List<Integer> points() {
        return points;
    }
}
