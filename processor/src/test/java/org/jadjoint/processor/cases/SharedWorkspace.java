package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jadjoint.processor.cases.Companion.Run;
import org.jspecify.annotations.Nullable;

/** The law that no form of a companion leaves anything in a workspace that changes what another one gives, at the same or another point. */
public final class SharedWorkspace {
    private enum Form {
        VJP("Vjp"),
        PULLBACK("Pullback"),
        JVP("Jvp"),
        HVP("Hvp");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }
    }

    private final Companion companion;
    private final Signature signature;
    private final Object workspace;
    private final List<Form> forms = new ArrayList<>(List.of(Form.VJP, Form.JVP));

    private SharedWorkspace(Companion companion) {
        this.companion = companion;
        signature = companion.signature;
        workspace = companion.workspace("Vjp", signature.types());
        if (!signature.shadowed().isEmpty()) forms.add(Form.PULLBACK);
        if (companion.has("Hvp")) forms.add(Form.HVP);
    }

    /** Where a form gives something else in a workspace than without one, each in a sentence. */
    public static List<String> broken(Companion companion, List<List<Object>> points) {
        SharedWorkspace shared = new SharedWorkspace(companion);
        List<String> broken = new ArrayList<>();
        for (List<Object> before : points) {
            for (List<Object> point : points) shared.check(before, point, broken);
        }
        return broken;
    }

    /** What each form gives at a point without a workspace. */
    public static List<String> outcomes(Companion companion, List<Object> point) {
        SharedWorkspace shared = new SharedWorkspace(companion);
        return shared.forms.stream()
                .map(form -> shared.outcome(form, point, null))
                .toList();
    }

    /** What {@code fVjp} pulls back at a point, twice, when all numbers in the arrays that it was given are others by then. */
    public static List<String> pulledBackLater(Companion companion, List<Object> point) {
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        Run run = companion.run(Form.VJP.suffix, companion.signature.types(), arguments);
        if (!run.completed()) return List.of(run.exception());
        SharedWorkspace shared = new SharedWorkspace(companion);
        arguments.forEach(SharedWorkspace::overwrite);
        return List.of(shared.pulledBack(run.value(), point), shared.pulledBack(run.value(), point));
    }

    private static void overwrite(@Nullable Object value) {
        if (value instanceof double[] numbers) Arrays.fill(numbers, 7);
        else if (value instanceof float[] numbers) Arrays.fill(numbers, 7);
        else if (value instanceof int[] numbers) Arrays.fill(numbers, 1);
        else if (value instanceof Object[] rows) Arrays.asList(rows).forEach(SharedWorkspace::overwrite);
        else if (value instanceof List<?> list) list.forEach(SharedWorkspace::overwrite);
        else if (value instanceof Record) Companion.components(value).forEach(SharedWorkspace::overwrite);
    }

    private void check(List<Object> before, List<Object> point, List<String> broken) {
        for (Form form : forms) {
            String expected = outcome(form, point, null);
            for (Form first : forms) {
                outcome(first, before, workspace);
                String found = outcome(form, point, workspace);
                if (found.equals(expected)) continue;
                broken.add("f" + form.suffix + " after f" + first.suffix + " at " + Numbers.text(before.toArray())
                        + " with its workspace gives " + found + ", alone " + expected);
            }
        }
    }

    private String outcome(Form form, List<Object> point, @Nullable Object used) {
        List<Class<?>> types = new ArrayList<>(signature.types());
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        if (form == Form.PULLBACK && !signature.isVoid()) {
            Run primal = companion.runPrimal(Numbers.copy(point));
            types.add(signature.resultTangent());
            arguments.add(ones(signature.result(), primal.result()));
        }
        for (int i = 0; i < point.size(); i++) {
            Signature.Parameter parameter = signature.parameters().get(i);
            boolean tangents = form == Form.JVP || form == Form.HVP;
            boolean added = tangents ? parameter.differentiable() : form == Form.PULLBACK && parameter.isShadowed();
            if (!added) continue;
            types.add(Structures.tangent(parameter.type()));
            arguments.add(ones(parameter.type(), point.get(i)));
        }
        if (used != null) {
            types.add(used.getClass());
            arguments.add(used);
        }
        Run run = companion.run(form.suffix, types, arguments);
        if (!run.completed()) return run.exception();
        List<Object> given = new ArrayList<>(used == null ? arguments : arguments.subList(0, arguments.size() - 1));
        if (form == Form.VJP) given.add(pulledBack(run.value(), point));
        else if (run.result() != null) given.addAll(parts(run.value()));
        return Numbers.text(given.toArray());
    }

    private String pulledBack(Object vjp, List<Object> point) {
        List<Object> seeds = new ArrayList<>();
        if (signature.isVoid()) {
            for (int index : signature.shadowed()) {
                seeds.add(ones(signature.parameters().get(index).type(), point.get(index)));
            }
        } else {
            seeds = Collections.singletonList(ones(signature.result(), Companion.component(vjp, "value")));
        }
        Run gradient = Companion.call(vjp, "pullback", seeds);
        return gradient.completed()
                ? Numbers.text(Companion.components(gradient.value()).toArray())
                : gradient.exception();
    }

    private static List<Object> parts(Object result) {
        List<Object> parts = new ArrayList<>();
        for (Object part : Companion.components(result)) {
            if (part instanceof Record inner && inner.getClass().getSimpleName().endsWith("Gradient"))
                parts.addAll(Companion.components(inner));
            else parts.add(part);
        }
        return parts;
    }

    private static @Nullable Object ones(Class<?> type, @Nullable Object like) {
        double[] ones = new double[type.isPrimitive() ? 1 : Numbers.leaves(like).length];
        Arrays.fill(ones, 1);
        if (type.isPrimitive()) return Numbers.of(type, ones);
        return Numbers.tangent(like, type, ones);
    }
}
