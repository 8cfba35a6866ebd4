package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.cases.Companion.Run;
import org.jspecify.annotations.Nullable;

/** Both sweeps of a method, of the first order and with tangents, as the companions of other classes call them. */
record Sweeps(Companion companion) {
    /**
     * What the sweeps came to.
     *
     * @param exception what they threw, empty where nothing
     * @param value the result; null where there is none
     * @param arguments the arguments of the primal afterwards
     * @param tangents those of the result and of the final contents; empty for the first order
     * @param cotangents by parameter
     * @param dots the tangents of the cotangents; empty for the first order
     */
    record Outcome(
            String exception,
            @Nullable Object value,
            List<Object> arguments,
            List<double[]> tangents,
            List<double[]> cotangents,
            List<double[]> dots) {}

    private Signature signature() {
        return companion.signature;
    }

    /** The cotangents of the parameters, for seeds of the result and of the final contents. */
    Outcome first(List<Object> point, List<double[]> seeds) {
        return run(point, seeds, null, List.of());
    }

    /** The same with its derivative along a direction, in which the seeds may change, too. */
    Outcome second(List<Object> point, List<double[]> seeds, List<double[]> direction, List<double[]> seedDots) {
        return run(point, seeds, direction, seedDots);
    }

    private Outcome run(
            List<Object> point, List<double[]> seeds, @Nullable List<double[]> direction, List<double[]> seedDots) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        List<Object> primal = new ArrayList<>();
        List<Object> shadows = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        List<Object> shadowDots = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Signature.Parameter parameter = signature().parameters().get(i);
            types.add(parameter.type());
            primal.add(Numbers.copyOf(point.get(i)));
            arguments.add(primal.get(i));
            if (parameter.isShadowed()) addShadow(point.get(i), parameter.type(), types, arguments, shadows);
        }
        for (int i = 0; direction != null && i < point.size(); i++) {
            Signature.Parameter parameter = signature().parameters().get(i);
            if (!parameter.differentiable()) continue;
            types.add(Structures.tangent(parameter.type()));
            Object dot = Numbers.tangent(point.get(i), parameter.type(), direction.get(i));
            arguments.add(dot);
            if (!parameter.isShadowed()) continue;
            dots.add(dot);
            addShadow(point.get(i), parameter.type(), types, arguments, shadowDots);
        }
        String order = direction == null ? "" : "Hvp";
        Run forward = companion.runForward(order, types, arguments);
        if (!forward.completed())
            return new Outcome(forward.exception(), null, primal, List.of(), List.of(), List.of());
        Object frame = forward.value();
        for (int k = 0; k < shadows.size(); k++) Numbers.addTo(shadows.get(k), seeds.get(k + 1), 0);
        for (int k = 0; k < shadowDots.size(); k++) Numbers.addTo(shadowDots.get(k), seedDots.get(k + 1), 0);
        Object value = signature().isVoid() ? null : Companion.component(frame, "value");
        List<Object> back = new ArrayList<>(List.of(frame));
        boolean number = signature().result() == double.class || signature().result() == float.class;
        List<double[]> tangents = new ArrayList<>();
        if (direction != null) {
            tangents.add(signature().isVoid() ? new double[0] : Numbers.leaves(Companion.component(frame, "valueDot")));
            dots.forEach(dot -> tangents.add(Numbers.leaves(dot)));
        }
        if (number) {
            back.add(Numbers.of(signature().result(), seeds.get(0)));
            if (direction != null) back.add(Numbers.of(signature().result(), seedDots.get(0)));
        } else if (value != null) {
            Numbers.addTo(Companion.component(frame, "valueBar"), seeds.get(0), 0);
            if (direction != null) Numbers.addTo(Companion.component(frame, "valueBarDot"), seedDots.get(0), 0);
        }
        Run reverse = companion.runReverse(order, frame, back);
        if (!reverse.completed())
            return new Outcome("fReverse: " + reverse.exception(), null, primal, List.of(), List.of(), List.of());
        List<Object> scalars = scalars(reverse.result(), direction != null);
        int count = signature().scalars().size();
        List<double[]> cotangents = byParameter(point, scalars, shadows);
        List<double[]> second =
                direction == null ? List.of() : byParameter(point, scalars.subList(count, scalars.size()), shadowDots);
        return new Outcome("", value, primal, tangents, cotangents, second);
    }

    private static void addShadow(
            @Nullable Object value, Class<?> type, List<Class<?>> types, List<Object> arguments, List<Object> shadows) {
        types.add(Structures.shadow(type));
        Object shadow = Numbers.shadow(value, type, new double[Numbers.leaves(value).length]);
        shadows.add(shadow);
        arguments.add(shadow);
    }

    private List<Object> scalars(@Nullable Object returned, boolean second) {
        int count = signature().scalars().size();
        if (returned == null || count == 0) return List.of();
        return count == 1 && !second ? List.of(returned) : Companion.components(returned);
    }

    private List<double[]> byParameter(List<Object> point, List<Object> scalars, List<Object> shadows) {
        List<double[]> all = new ArrayList<>(signature().noDirection(point));
        for (int k = 0; k < signature().scalars().size(); k++)
            all.set(signature().scalars().get(k), Numbers.leaves(scalars.get(k)));
        for (int k = 0; k < shadows.size(); k++) all.set(signature().shadowed().get(k), Numbers.leaves(shadows.get(k)));
        return all;
    }
}
