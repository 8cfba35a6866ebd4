package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Puts the bodies of small helpers in the place of their calls, callees before callers; recursive ones stay
 * calls, and so do those that run again in the reverse sweep.
 *
 * <p>A floating-point argument is bound to a copy of its own. So the cotangent of the helper's parameter is one sum, added to the
 * argument's once, exactly as the call would do it: inlining changes no bit of a gradient.
 */
public final class Inlining {
    /** The size beyond which a caller takes no more. */
    private static final int LARGE = 2_000;

    private final Map<Callee, Function> bodies;
    private final int small;
    private final Map<Callee, Function> done = new HashMap<>();
    private final Set<Callee> open = new HashSet<>();

    /**
     * Inlining among the methods of one class.
     *
     * @param bodies the helpers whose bodies may be used
     * @param small the size, in operations, up to which a helper is put in place of its calls
     */
    public Inlining(Map<Callee, Function> bodies, int small) {
        this.bodies = Map.copyOf(bodies);
        this.small = small;
    }

    /** The function with small helpers in place of their calls. */
    public Function into(Function function) {
        boolean calls = function.body().all().anyMatch(op -> op instanceof Op.Call);
        return calls ? new Caller(size(function)).apply(function) : function;
    }

    private static int size(Function function) {
        return (int) function.body().all().count();
    }

    /** The body to use for a call; null where the call stays. */
    private @Nullable Function body(Op.Call call) {
        Callee callee = call.callee();
        Function body = bodies.get(callee);
        boolean stays = callee.checkpoint() || takesConstantArray(callee);
        if (body == null || call.form() != Op.Form.PRIMAL || open.contains(callee) || stays) return null;
        Function known = done.get(callee);
        if (known == null) {
            open.add(callee);
            known = into(body);
            open.remove(callee);
            done.put(callee, known);
        }
        return size(known) <= small && !isRecursive(known, callee) && alwaysReturns(known.body()) ? known : null;
    }

    /** Whether elements that are constants in the callee might carry derivatives in the caller. */
    private static boolean takesConstantArray(Callee callee) {
        return callee.parameters().stream()
                .anyMatch(parameter -> !parameter.differentiable()
                        && parameter.type().isAggregate()
                        && parameter.type().isDifferentiable());
    }

    private static boolean isRecursive(Function function, Callee callee) {
        return function.body()
                .all()
                .anyMatch(op -> op instanceof Op.Call call && call.callee().equals(callee));
    }

    private static boolean alwaysReturns(Region region) {
        return region.end() instanceof Terminator.Return
                || region.end().regions().stream().anyMatch(Inlining::alwaysReturns);
    }

    private final class Caller extends Rewriter {
        private int size;

        Caller(int size) {
            this.size = size;
        }

        Function apply(Function function) {
            return new Function(
                    function.name(), function.parameters(), function.resultTypes(), rewrite(function.body()));
        }

        // y = f(x)  =>  a = x; y = body of f on a
        @Override
        protected void rewrite(Op op) {
            Function body = op instanceof Op.Call call && size < LARGE ? body(call) : null;
            if (body == null || !(op instanceof Op.Call call)) {
                super.rewrite(op);
                return;
            }
            size += size(body);
            out().at(call.source());
            List<Value> arguments = new ArrayList<>();
            for (int i = 0; i < call.arguments().size(); i++) {
                Value argument = use(call.arguments().get(i));
                Function.Parameter parameter = body.parameters().get(i);
                arguments.add(bind(argument, parameter.value(), parameter.differentiable()));
            }
            List<Value> results = new Copy(call).into(body, arguments, this::emit);
            for (int i = 0; i < results.size(); i++) replace(call.results().get(i), results.get(i));
        }

        private Value bind(Value argument, Value parameter, boolean differentiable) {
            if (!argument.type().isFloating()) return argument;
            Operator operator = differentiable ? Operator.COPY : Operator.STOP;
            return out().apply(operator, argument.type(), parameter.name(), List.of(argument));
        }
    }

    /** A fresh copy of a body. */
    private static final class Copy extends Rewriter {
        private final Op.Call call;
        /** What the body returns in its end, where it has only one. */
        private List<Value> returned = List.of();

        Copy(Op.Call call) {
            this.call = call;
        }

        List<Value> into(Function body, List<Value> arguments, java.util.function.Consumer<Op> caller) {
            if (body.body().end() instanceof Terminator.Return leaf) returned = leaf.values();
            for (int i = 0; i < arguments.size(); i++) {
                replace(body.parameters().get(i).value(), arguments.get(i));
            }
            Region copy = rewrite(body.body());
            if (copy.end() instanceof Terminator.Yield leaf) {
                copy.ops().forEach(caller);
                return leaf.values();
            }
            List<Value> results = call.results().stream().map(this::named).toList();
            caller.accept(new Op.Block(results, copy, call.source()));
            return results;
        }

        @Override
        protected Value define(Value value) {
            return returned.contains(value) ? named(value) : value.fresh();
        }

        private Value named(Value value) {
            return value.name() == null
                    ? Value.temporary(value.type(), call.callee().hint())
                    : value.fresh();
        }

        @Override
        protected Terminator rewrite(Terminator end) {
            Terminator copy = super.rewrite(end);
            return copy instanceof Terminator.Return leaf ? new Terminator.Yield(leaf.values()) : copy;
        }
    }
}
