package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formal parameters of every generated member: the one place that knows their order.
 *
 * <p>Writers declare members by it and callers pass their arguments in this order.
 */
public final class Signatures {
    private Signatures() {}

    /** The parameters of a member of {@code FooDerivatives}, without the memory that it may be given. */
    public static List<Formal> ofDerivatives(CompanionMethod method, Member member) {
        return switch (member) {
            case VALUE_AND_GRADIENT, GRADIENT, VJP, JACOBIAN, HESSIAN -> given(method);
            case PULLBACK -> fused(method, given(method), method.shadowed(), Formal::bar);
            case JVP -> tangents(given(method), method.differentiable());
            case UNCHECKED_JVP -> tangents(primal(method), carrying(method));
            case FORWARD -> interleaved(method);
            case REVERSE -> reverse(method, Formal.nested(method.names().frame(), NestedType.FRAME));
            case WRITES -> List.of(new Formal("depth", new Formal.Whole()));
            case HVP -> tangents(given(method), method.differentiable());
            case HVP_FORWARD -> raised(method);
            case HVP_REVERSE ->
                raisedReverse(method, Formal.nested(method.names().frame(), NestedType.HVP_FRAME));
        };
    }

    /**
     * The last parameter of an overload that uses given memory: a workspace or, since companions of other classes keep
     * nothing else of a forward sweep, a frame. The reverse sweep has its frame anyway.
     */
    public static Optional<Formal> memory(CompanionMethod method, Member member) {
        return switch (member) {
            case FORWARD -> Optional.of(Formal.nested(method.names().frame(), NestedType.FRAME));
            case HVP_FORWARD -> Optional.of(Formal.nested(method.names().frame(), NestedType.HVP_FRAME));
            case REVERSE, WRITES, HVP_REVERSE -> Optional.empty();
            case VALUE_AND_GRADIENT, GRADIENT, VJP, PULLBACK, JVP, UNCHECKED_JVP, JACOBIAN, HVP, HESSIAN ->
                Optional.of(workspace(method));
        };
    }

    /** Whether a member can also be called without memory of its own to use; companions always say what is used. */
    public static boolean standsAlone(Member member) {
        return member != Member.FORWARD && member != Member.UNCHECKED_JVP && member != Member.HVP_FORWARD;
    }

    /** The parameters of a member of {@code FooSweeps}. */
    public static List<Formal> ofSweeps(CompanionMethod method, Member member) {
        Formal residuals = Formal.nested(method.names().residuals(), NestedType.RESIDUALS);
        Formal raised = Formal.nested(method.names().residuals(), NestedType.HVP_RESIDUALS);
        return switch (member) {
            case PULLBACK -> append(fused(method, primal(method), method.carried(), Formal::shadow), residuals);
            case JVP -> append(tangents(primal(method), carrying(method)), residuals);
            case FORWARD -> append(interleaved(method), residuals);
            case REVERSE -> reverse(method, residuals);
            case WRITES -> ofDerivatives(method, member);
            case HVP_FORWARD -> append(raised(method), raised);
            case HVP_REVERSE -> raisedReverse(method, raised);
            case VALUE_AND_GRADIENT, GRADIENT, VJP, UNCHECKED_JVP, JACOBIAN, HVP, HESSIAN ->
                throw new IllegalArgumentException("not a member of the sweeps: " + member);
        };
    }

    /** The parameters of {@code FVjp.pullback}: the result's cotangent, or one per array or structure where there is no result. */
    public static List<Formal> ofPullback(CompanionMethod method) {
        return method.result().isVoid()
                ? method.shadowed().stream().map(Formal::bar).toList()
                : List.of(seed(method));
    }

    /** The formal parameter that takes a workspace. */
    public static Formal workspace(CompanionMethod method) {
        return Formal.nested(method.names().workspace(), NestedType.WORKSPACE);
    }

    // f(a, b, n)  =>  (a, b, n)
    private static List<Formal> primal(CompanionMethod method) {
        return method.parameters().stream().map(Formal::primal).toList();
    }

    // The same for users, who pass a function together with its derivatives.
    private static List<Formal> given(CompanionMethod method) {
        return method.parameters().stream().map(Formal::given).toList();
    }

    /** The parameters that have a tangent in the sweeps. */
    private static List<CompanionParameter> carrying(CompanionMethod method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.isDifferentiable() || parameter.isFunction())
                .toList();
    }

    // f(a, b, n)  =>  (a, b, n, resultBar, bBar)
    private static List<Formal> fused(
            CompanionMethod method,
            List<Formal> given,
            List<CompanionParameter> shadowed,
            Function<CompanionParameter, Formal> bar) {
        List<Formal> formals = new ArrayList<>(given);
        if (!method.result().isVoid()) {
            formals.add(seed(method));
        }
        shadowed.forEach(parameter -> formals.add(bar.apply(parameter)));
        return formals;
    }

    // f(a, b, n)  =>  (a, b, n, aDot, bDot)
    private static List<Formal> tangents(List<Formal> given, List<CompanionParameter> carrying) {
        List<Formal> formals = new ArrayList<>(given);
        carrying.forEach(parameter -> formals.add(Formal.dot(parameter)));
        return formals;
    }

    // f(a, b, n)  =>  (a, b, bBar, n)
    private static List<Formal> interleaved(CompanionMethod method) {
        List<Formal> formals = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            formals.add(Formal.primal(parameter));
            if (parameter.isShadowed() || parameter.isFunction()) {
                formals.add(Formal.shadow(parameter));
            }
        }
        return formals;
    }

    private static List<Formal> reverse(CompanionMethod method, Formal frame) {
        return method.result().isScalar() ? List.of(frame, seed(method)) : List.of(frame);
    }

    // f(a, b, n)  =>  (a, b, bBar, n, aDot, bDot, bBarDot)
    private static List<Formal> raised(CompanionMethod method) {
        List<Formal> formals = interleaved(method);
        NameScope names = method.newScope();
        for (CompanionParameter parameter : carrying(method)) {
            formals.add(Formal.dot(parameter));
            if (!parameter.isShadowed() && !parameter.isFunction()) continue;
            formals.add(new Formal(
                    names.take(parameter.bar() + "Dot"),
                    Formal.shadow(parameter).type()));
        }
        return formals;
    }

    // (frame, resultBar)  =>  (frame, resultBar, resultBarDot)
    private static List<Formal> raisedReverse(CompanionMethod method, Formal frame) {
        if (!method.result().isScalar()) return List.of(frame);
        Formal seed = seed(method);
        return List.of(frame, seed, new Formal(method.newScope().take(seed.name() + "Dot"), seed.type()));
    }

    private static Formal seed(CompanionMethod method) {
        return new Formal(
                method.names().resultBar(), new Formal.Tangent(method.result().tangentType()));
    }

    private static List<Formal> append(List<Formal> formals, Formal last) {
        List<Formal> all = new ArrayList<>(formals);
        all.add(last);
        return all;
    }
}
