package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jadjoint.processor.cases.Companion.Run;
import org.jspecify.annotations.Nullable;

/**
 * The laws that hold for every companion at every point: it returns the bits of the primal or throws as it does, its
 * cotangents agree with an independent reference, its two modes agree with each other, and all its forms agree.
 */
public final class Laws {
    private final Companion companion;
    private final Signature signature;
    private final List<Object> point;
    private final Reference reference;
    private final Random random;
    private final Comparison comparison;
    private List<double[]> reverseCotangents = List.of();
    private @Nullable Object result;

    private Laws(Companion companion, List<Object> point, Reference reference, Random random) {
        this.companion = companion;
        this.signature = companion.signature;
        this.point = point;
        this.reference = reference;
        this.random = random;
        comparison = new Comparison(reference.tolerance());
    }

    /** The laws that a companion breaks at a point, each in a sentence; none if all is well. */
    public static List<String> broken(Companion companion, List<Object> point, Reference reference, long seed) {
        Laws laws = new Laws(companion, point, reference, new Random(seed));
        Run primal = companion.runPrimal(Numbers.copy(point));
        if (primal.completed()) {
            laws.checkDerivatives(primal);
        } else {
            laws.checkThrows(primal);
        }
        return laws.comparison.broken();
    }

    private void checkDerivatives(Run primal) {
        result = primal.result();
        List<double[]> seeds = seeds(primal);
        Cotangents all = Cotangents.of(signature, point, reference, seeds);
        if (!signature.shadowed().isEmpty()) {
            guarded("fPullback", () -> checkPullback(primal, seeds, all));
        }
        guarded("fForward, fReverse", () -> checkSplit(primal, seeds, all));
        guarded("fVjp", () -> checkVjp(primal, seeds));
        guarded("fJvp", () -> checkJvp(primal, seeds, all));
        if (signature.result() == double.class || signature.result() == float.class) {
            guarded("fValueAndGradient", () -> checkValueAndGradient(primal));
        }
    }

    /** Reports an exception of the companion, where the primal threw none, as a broken law. */
    private void guarded(String member, Runnable check) {
        try {
            check.run();
        } catch (NullPointerException | IllegalStateException | AssertionError e) {
            comparison.add(member + ": " + e);
        }
    }

    /** A cotangent of the result, then of the final content of each differentiable array; exact in {@code float}. */
    private List<double[]> seeds(Run primal) {
        List<double[]> seeds = new ArrayList<>();
        seeds.add(randomLeaves(signature.isVoid() ? 0 : Numbers.leaves(primal.result()).length));
        for (int index : signature.shadowed()) {
            seeds.add(randomLeaves(Numbers.leaves(point.get(index)).length));
        }
        return seeds;
    }

    private double[] randomLeaves(int count) {
        double[] leaves = new double[count];
        Arrays.setAll(leaves, i -> (random.nextInt(256) - 128 + 0.5) / 64);
        return leaves;
    }

    // ---- the members

    private void checkPullback(Run primal, List<double[]> seeds, Cotangents expected) {
        List<Class<?>> types = new ArrayList<>(signature.types());
        if (!signature.isVoid()) {
            types.add(signature.resultTangent());
        }
        types.addAll(signature.shadowedTangents());
        List<Object> arguments = pullbackArguments(seeds);
        Run fused = companion.run("Pullback", types, arguments);
        comparison.same("fPullback", primal, fused);
        if (!fused.completed()) {
            return;
        }
        if (!signature.isVoid()) {
            comparison.sameValue("fPullback value", primal.result(), Companion.component(fused.value(), "value"));
        }
        int first = arguments.size() - signature.shadowed().size();
        Object gradient = requireComponent(fused.value(), "gradient");
        List<double[]> cotangents = cotangents(gradient);
        comparison.compare("fPullback", cotangents, expected);
        for (int k = 0; k < signature.shadowed().size(); k++) {
            int index = signature.shadowed().get(k);
            Class<?> type = signature.parameters().get(index).type();
            if (!type.isArray()) continue; // the numbers of a structure come back in a new tangent
            Object expectedShadow = Numbers.tangent(point.get(index), type, cotangents.get(index));
            comparison.sameValue("fPullback shadow", arguments.get(first + k), expectedShadow);
        }
        Object workspace = companion.workspace("Pullback", types);
        for (int i = 0; i < 2; i++) {
            List<Object> again = new ArrayList<>(pullbackArguments(seeds));
            again.add(workspace);
            Run reused = companion.run("Pullback", types, again);
            comparison.same("fPullback with workspace", primal, reused);
            if (reused.completed()) {
                comparison.sameLeaves(
                        "fPullback with workspace",
                        cotangents,
                        cotangents(requireComponent(reused.value(), "gradient")));
            }
        }
    }

    private List<Object> pullbackArguments(List<double[]> seeds) {
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        if (!signature.isVoid()) {
            arguments.add(resultBar(seeds));
        }
        arguments.addAll(shadows(seeds));
        return arguments;
    }

    private @Nullable Object resultBar(List<double[]> seeds) {
        boolean none = result == null && !signature.result().isPrimitive();
        return none ? null : Numbers.tangent(result, signature.result(), seeds.get(0));
    }

    private List<Object> shadows(List<double[]> seeds) {
        List<Object> shadows = new ArrayList<>();
        for (int k = 0; k < signature.shadowed().size(); k++) {
            int index = signature.shadowed().get(k);
            Class<?> type = signature.parameters().get(index).type();
            shadows.add(Numbers.tangent(point.get(index), type, seeds.get(k + 1)));
        }
        return shadows;
    }

    private void checkSplit(Run primal, List<double[]> seeds, Cotangents expected) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        List<Object> shadows = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Class<?> type = signature.parameters().get(i).type();
            types.add(type);
            arguments.add(Numbers.copyOf(point.get(i)));
            if (signature.parameters().get(i).isShadowed()) {
                types.add(Structures.shadow(type));
                double[] zeros = new double[Numbers.leaves(point.get(i)).length];
                shadows.add(Numbers.shadow(point.get(i), type, zeros));
                arguments.add(shadows.get(shadows.size() - 1));
            }
        }
        Run forward = companion.runForward(types, arguments);
        if (!forward.completed()) {
            comparison.add("fForward throws " + forward.exception());
            return;
        }
        Object frame = forward.value();
        if (!signature.isVoid()) {
            comparison.sameValue("fForward value", primal.result(), Companion.component(frame, "value"));
        }
        for (int k = 0; k < shadows.size(); k++) {
            Numbers.addTo(shadows.get(k), seeds.get(k + 1), 0);
        }
        if (!signature.result().isPrimitive() && result != null) {
            Numbers.addTo(requireComponent(frame, "valueBar"), seeds.get(0), 0);
        }
        boolean seeded = signature.result() == double.class || signature.result() == float.class;
        List<Object> reverseArguments =
                seeded ? List.of(frame, Numbers.of(signature.result(), seeds.get(0))) : List.of(frame);
        Run reverse = companion.runReverse(frame, reverseArguments);
        if (!reverse.completed()) {
            comparison.add("fReverse throws " + reverse.exception());
            return;
        }
        reverseCotangents = splitCotangents(reverse, shadows);
        comparison.compare("fForward, fReverse", reverseCotangents, expected);
    }

    private List<double[]> splitCotangents(Run reverse, List<Object> shadows) {
        List<Object> scalars = new ArrayList<>();
        if (signature.scalars().size() == 1) {
            scalars.add(reverse.value());
        } else if (!signature.scalars().isEmpty()) {
            scalars.addAll(Companion.components(reverse.value()));
        }
        List<double[]> cotangents = signature.noDirection(point);
        List<double[]> result = new ArrayList<>(cotangents);
        for (int k = 0; k < scalars.size(); k++) {
            result.set(signature.scalars().get(k), Numbers.leaves(scalars.get(k)));
        }
        for (int k = 0; k < shadows.size(); k++) {
            result.set(signature.shadowed().get(k), Numbers.leaves(shadows.get(k)));
        }
        return result;
    }

    /** The pullback seeds the result alone; that of a {@code void} method, the final contents. */
    private void checkVjp(Run primal, List<double[]> seeds) {
        Run vjp = companion.run("Vjp", signature.types(), Numbers.copy(point));
        comparison.same("fVjp", primal, vjp);
        if (!vjp.completed()) {
            return;
        }
        List<double[]> seeded = new ArrayList<>(seeds);
        if (!signature.isVoid()) {
            comparison.sameValue("fVjp value", primal.result(), Companion.component(vjp.value(), "value"));
            for (int k = 1; k < seeded.size(); k++) {
                seeded.set(k, new double[seeds.get(k).length]);
            }
        }
        Cotangents expected = Cotangents.of(signature, point, reference, seeded);
        if (companion.has("Jacobian")) checkJacobian(primal, seeds, expected);
        List<double[]> first = pullback(vjp.value(), seeds, expected);
        List<double[]> second = pullback(vjp.value(), seeds, expected);
        comparison.sameLeaves("second pullback", first, second);
    }

    /** The rows of the Jacobian, each as often as the seed says, are the pullback. */
    private void checkJacobian(Run primal, List<double[]> seeds, Cotangents expected) {
        Run run = companion.run("Jacobian", signature.types(), Numbers.copy(point));
        // An array in two places is refused, where the copies for the runs before the last would be two.
        if (run.exception().equals(IllegalArgumentException.class.getName())) return;
        comparison.same("fJacobian", primal, run);
        if (!run.completed()) return;
        double[][] rows = (double[][]) run.value();
        List<double[]> sums = new ArrayList<>(signature.noDirection(point));
        int column = 0;
        for (int i = 0; i < point.size(); i++) {
            if (!signature.parameters().get(i).differentiable()) continue;
            for (int k = 0; k < sums.get(i).length; k++) {
                for (int row = 0; row < rows.length; row++) sums.get(i)[k] += seeds.get(0)[row] * rows[row][column];
                column++;
            }
        }
        if (rows.length > 0 && rows[0].length != column) comparison.add("fJacobian has " + rows[0].length + " columns");
        comparison.compare("fJacobian", sums, expected);
    }

    private List<double[]> pullback(Object vjp, List<double[]> seeds, Cotangents expected) {
        List<Object> arguments = signature.isVoid() ? shadows(seeds) : Collections.singletonList(resultBar(seeds));
        Run run = Companion.call(vjp, "pullback", arguments);
        if (!run.completed()) {
            comparison.add("pullback throws " + run.exception());
            return List.of();
        }
        List<double[]> cotangents = cotangents(run.value());
        comparison.compare("pullback", cotangents, expected);
        return cotangents;
    }

    private void checkJvp(Run primal, List<double[]> seeds, Cotangents expected) {
        List<Class<?>> types = new ArrayList<>(signature.types());
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        List<double[]> direction = new ArrayList<>(signature.noDirection(point));
        for (int i = 0; i < point.size(); i++) {
            if (signature.parameters().get(i).differentiable()) {
                direction.set(i, randomLeaves(direction.get(i).length));
                Class<?> type = signature.parameters().get(i).type();
                types.add(Structures.tangent(type));
                arguments.add(Numbers.tangent(point.get(i), type, direction.get(i)));
            }
        }
        List<Object> dots = arguments.subList(point.size(), arguments.size());
        Run jvp = companion.run("Jvp", types, arguments);
        comparison.same("fJvp", primal, jvp);
        if (!jvp.completed()) {
            return;
        }
        List<double[]> tangents = new ArrayList<>();
        if (signature.isVoid()) {
            tangents.add(new double[0]);
        } else {
            comparison.sameValue("fJvp value", primal.result(), Companion.component(jvp.value(), "value"));
            tangents.add(Numbers.leaves(Companion.component(jvp.value(), "tangent")));
        }
        dots.stream().filter(it -> !(it instanceof Number)).forEach(it -> tangents.add(Numbers.leaves(it)));
        Reference.Tangents along = reference.along(direction);
        comparison.compare("fJvp", tangents, new Cotangents(along.values(), along.sizes()));
        identity(seeds, tangents, direction, expected, along);
    }

    /** ⟨ȳ, J ẋ⟩ = ⟨Jᵀ ȳ, ẋ⟩, with the cotangents that the split form gives. */
    private void identity(
            List<double[]> seeds,
            List<double[]> tangents,
            List<double[]> direction,
            Cotangents expected,
            Reference.Tangents along) {
        if (reverseCotangents.isEmpty()) {
            return;
        }
        double forward = Cotangents.pair(seeds, tangents);
        double reverse = Cotangents.pair(reverseCotangents, direction);
        double size = Cotangents.pair(Cotangents.absolute(seeds), Cotangents.absolute(tangents))
                + Cotangents.pair(Cotangents.absolute(reverseCotangents), Cotangents.absolute(direction))
                + Cotangents.pair(Cotangents.absolute(seeds), along.sizes())
                + Cotangents.pair(expected.sizes(), Cotangents.absolute(direction));
        // Products of floats may underflow before they are summed.
        double underflow = Float.MIN_NORMAL * (seeds.size() + direction.size());
        if (!(Math.abs(forward - reverse) <= reference.identityTolerance() * size + underflow)) {
            comparison.add(
                    "<resultBar, J dot> = " + forward + ", <J^T resultBar, dot> = " + reverse + ", size " + size);
        }
    }

    private void checkValueAndGradient(Run primal) {
        List<double[]> one = new ArrayList<>();
        one.add(new double[] {1});
        signature.shadowed().forEach(i -> one.add(new double[Numbers.leaves(point.get(i)).length]));
        Cotangents expected = Cotangents.of(signature, point, reference, one);
        Run both = companion.run("ValueAndGradient", signature.types(), Numbers.copy(point));
        comparison.same("fValueAndGradient", primal, both);
        if (both.completed()) {
            comparison.sameValue("fValueAndGradient value", primal.value(), Companion.component(both.value(), "value"));
            comparison.compare("fValueAndGradient", cotangents(requireComponent(both.value(), "gradient")), expected);
        }
        Run gradient = companion.run("Gradient", signature.types(), Numbers.copy(point));
        comparison.same("fGradient", primal, gradient);
        if (gradient.completed()) {
            comparison.compare("fGradient", cotangents(gradient.value()), expected);
        }
    }

    /** A companion throws what its primal throws, leaves arrays as it does, and does not touch the shadows. */
    private void checkThrows(Run primal) {
        comparison.same("fVjp", primal, companion.run("Vjp", signature.types(), Numbers.copy(point)));
        checkJvpThrows(primal);
        if (signature.shadowed().isEmpty()) {
            return;
        }
        List<double[]> seeds = new ArrayList<>();
        seeds.add(randomLeaves(1));
        signature.shadowed().forEach(i -> seeds.add(randomLeaves(Numbers.leaves(point.get(i)).length)));
        List<Class<?>> types = new ArrayList<>(signature.types());
        if (!signature.isVoid()) {
            types.add(signature.resultTangent());
        }
        types.addAll(signature.shadowedTangents());
        List<Object> arguments = pullbackArguments(seeds);
        Run fused = companion.run("Pullback", types, arguments);
        comparison.same("fPullback", primal, fused);
        List<Object> shadows =
                arguments.subList(arguments.size() - signature.shadowed().size(), arguments.size());
        for (int k = 0; k < shadows.size(); k++) {
            comparison.sameValue("shadow after an exception", shadows(seeds).get(k), shadows.get(k));
        }
    }

    private void checkJvpThrows(Run primal) {
        List<Class<?>> types = new ArrayList<>(signature.types());
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        for (int i = 0; i < point.size(); i++) {
            Class<?> type = signature.parameters().get(i).type();
            if (signature.parameters().get(i).differentiable()) {
                types.add(Structures.tangent(type));
                double[] zeros = new double[Numbers.leaves(point.get(i)).length];
                arguments.add(Numbers.tangent(point.get(i), type, zeros));
            }
        }
        comparison.same("fJvp", primal, companion.run("Jvp", types, arguments));
    }

    private static Object requireComponent(Object owner, String name) {
        return Objects.requireNonNull(Companion.component(owner, name));
    }

    /** The leaves of a gradient by parameter. */
    private List<double[]> cotangents(Object gradient) {
        List<Object> components = Companion.components(gradient);
        List<double[]> cotangents = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < point.size(); i++) {
            boolean present = signature.parameters().get(i).differentiable();
            cotangents.add(present ? Numbers.leaves(components.get(next++)) : new double[0]);
        }
        return cotangents;
    }
}
