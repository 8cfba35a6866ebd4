package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jadjoint.processor.cases.Companion.Run;
import org.jspecify.annotations.Nullable;

/**
 * The laws of the second order at one point: sweeps with tangents give the bits of the primal and the cotangents of the first order, tangents
 * as forward mode, and tangents of the cotangents that agree with differences of the first order where these settle; these are symmetric; and
 * {@code fHvp} gives what the sweeps give.
 */
public final class SecondOrderLaws {
    private final Companion companion;
    private final Signature signature;
    private final Sweeps sweeps;
    private final List<Object> point;
    private final Random random;
    private final boolean single;
    private final boolean stops;
    private final List<String> broken = new ArrayList<>();
    private int compared;
    private boolean regular;

    private SecondOrderLaws(Companion companion, List<Object> point, boolean single, boolean stops, long seed) {
        this.companion = companion;
        this.signature = companion.signature;
        this.sweeps = new Sweeps(companion);
        this.point = point;
        this.single = single;
        this.stops = stops;
        this.random = new Random(seed);
    }

    /**
     * What was found at a point.
     *
     * @param broken the laws that are broken, each in a sentence
     * @param compared how many numbers were compared with differences that had settled
     * @param regular whether the cotangents of the first order are finite there, and there are any
     */
    public record Verdict(List<String> broken, int compared, boolean regular) {}

    /**
     * The laws at a point.
     *
     * @param single whether some numbers are in single precision
     * @param stops whether what derivatives take for a constant changes with the point, so that differences say nothing
     */
    public static Verdict at(Companion companion, List<Object> point, boolean single, boolean stops, long seed) {
        SecondOrderLaws laws = new SecondOrderLaws(companion, point, single, stops, seed);
        try {
            laws.check();
        } catch (NullPointerException | IllegalStateException | AssertionError e) {
            laws.broken.add("second order: " + e);
        }
        return new Verdict(List.copyOf(laws.broken), laws.compared, laws.regular);
    }

    private void check() {
        Run primal = companion.runPrimal(Numbers.copy(point));
        List<double[]> seeds = likeResults(primal, true);
        List<double[]> seedDots = likeResults(primal, true);
        List<double[]> direction = likePoint();
        Sweeps.Outcome second = sweeps.second(point, seeds, direction, seedDots);
        if (!second.exception().equals(primal.exception())) {
            broken.add("fHvpForward throws '" + second.exception() + "', the primal '" + primal.exception() + "'");
        }
        if (!primal.completed() || !second.exception().isEmpty()) return;
        same("value", primal.result(), second.value());
        for (int i = 0; i < point.size(); i++) {
            same("parameter " + i, primal.arguments().get(i), second.arguments().get(i));
        }
        Sweeps.Outcome first = sweeps.first(point, seeds);
        regular = first.cotangents().stream().mapToInt(it -> it.length).sum() > 0
                && first.cotangents().stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        same("cotangents", first.cotangents().toArray(), second.cotangents().toArray());
        checkTangents(second, direction);
        if (!stops) checkDifferences(second.dots(), seeds, direction, seedDots);
        if (!stops) checkSymmetry(seeds);
        boolean number = signature.result() == double.class || signature.result() == float.class;
        if (number) checkMember(primal);
    }

    /** As many numbers as the result has, then as many as each final content: random ones or zeros. */
    private List<double[]> likeResults(Run primal, boolean any) {
        List<double[]> all = new ArrayList<>();
        all.add(numbers(signature.isVoid() ? 0 : Numbers.leaves(primal.result()).length, any));
        for (int index : signature.shadowed()) all.add(numbers(Numbers.leaves(point.get(index)).length, any));
        return all;
    }

    private List<double[]> likePoint() {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            double[] numbers = numbers(Numbers.leaves(point.get(i)).length, true);
            all.add(signature.parameters().get(i).differentiable() ? numbers : new double[numbers.length]);
        }
        return all;
    }

    /** Numbers that are exact in {@code float}. */
    private double[] numbers(int count, boolean any) {
        double[] numbers = new double[count];
        if (any) Arrays.setAll(numbers, i -> (random.nextInt(256) - 128 + 0.5) / 128);
        return numbers;
    }

    private void same(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Numbers.same(expected, found)) {
            broken.add(
                    "second order: " + what + " is " + Numbers.text(found) + ", should be " + Numbers.text(expected));
        }
    }

    /** The tangents of results are those of forward mode. */
    private void checkTangents(Sweeps.Outcome second, List<double[]> direction) {
        List<Class<?>> types = new ArrayList<>(signature.types());
        List<Object> arguments = new ArrayList<>(Numbers.copy(point));
        List<Object> dots = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Signature.Parameter parameter = signature.parameters().get(i);
            if (!parameter.differentiable()) continue;
            types.add(Structures.tangent(parameter.type()));
            Object dot = Numbers.tangent(point.get(i), parameter.type(), direction.get(i));
            arguments.add(dot);
            if (parameter.isShadowed()) dots.add(dot);
        }
        Run jvp = companion.run("Jvp", types, arguments);
        // An array in two places is refused there.
        if (!jvp.completed()) return;
        List<double[]> expected = new ArrayList<>();
        expected.add(signature.isVoid() ? new double[0] : Numbers.leaves(Companion.component(jvp.value(), "tangent")));
        dots.forEach(dot -> expected.add(Numbers.leaves(dot)));
        compare("tangent", second.tangents(), expected, single ? 1e-4 : 1e-9);
    }

    private void compare(String what, List<double[]> found, List<double[]> expected, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            double[] wanted = expected.get(i);
            double scale = 1e-300 + Arrays.stream(wanted).map(Math::abs).max().orElse(0);
            for (int k = 0; k < wanted.length; k++) {
                boolean close = Math.abs(found.get(i)[k] - wanted[k]) <= tolerance * (scale + 1);
                if (close || Double.compare(found.get(i)[k], wanted[k]) == 0 || Double.isInfinite(scale)) continue;
                if (Double.isNaN(wanted[k])) continue;
                broken.add("second order: " + what + " " + i + "[" + k + "] is " + found.get(i)[k] + ", should be "
                        + wanted[k] + " at " + Numbers.text(point.toArray()));
            }
        }
    }

    /** Differences along the direction, with ever smaller steps; what has not settled by then is not compared. */
    private void checkDifferences(
            List<double[]> dots, List<double[]> seeds, List<double[]> direction, List<double[]> seedDots) {
        double tolerance = single ? 2e-2 : 1e-5;
        double step = single ? 1.0 / 32 : 1.0 / 1024;
        List<double[]> before = differences(step, seeds, direction, seedDots);
        List<boolean[]> done = new ArrayList<>();
        dots.forEach(it -> done.add(new boolean[it.length]));
        for (int halvings = 0; halvings < 4 && before != null; halvings++) {
            step /= 2;
            List<double[]> after = differences(step, seeds, direction, seedDots);
            if (after == null) return;
            for (int i = 0; i < dots.size(); i++) {
                if (!signature.parameters().get(i).differentiable()) continue;
                double scale = 1
                        + Arrays.stream(after.get(i))
                                .map(Math::abs)
                                .filter(Double::isFinite)
                                .max()
                                .orElse(0);
                for (int k = 0; k < dots.get(i).length; k++) {
                    double wanted = after.get(i)[k];
                    boolean settled = Math.abs(before.get(i)[k] - wanted) <= 0.1 * tolerance * scale;
                    if (!settled || done.get(i)[k]) continue;
                    done.get(i)[k] = true;
                    compared++;
                    double found = dots.get(i)[k];
                    if (Math.abs(found - wanted) <= tolerance * scale) continue;
                    broken.add("second order: the derivative of cotangent " + i + "[" + k + "] is " + found
                            + ", should be " + wanted + " at " + Numbers.text(point.toArray()));
                }
            }
            before = after;
        }
    }

    private @Nullable List<double[]> differences(
            double step, List<double[]> seeds, List<double[]> direction, List<double[]> seedDots) {
        List<List<double[]>> at = new ArrayList<>();
        for (int k : new int[] {1, -1, 2, -2}) {
            List<Object> moved = new ArrayList<>();
            for (int i = 0; i < point.size(); i++) {
                Signature.Parameter parameter = signature.parameters().get(i);
                double[] leaves = moved(Numbers.leaves(point.get(i)), direction.get(i), k * step);
                moved.add(
                        parameter.differentiable()
                                ? Numbers.moved(point.get(i), parameter.type(), leaves)
                                : Numbers.copyOf(point.get(i)));
            }
            List<double[]> movedSeeds = new ArrayList<>();
            for (int i = 0; i < seeds.size(); i++)
                movedSeeds.add(moved(seeds.get(i).clone(), seedDots.get(i), k * step));
            Sweeps.Outcome outcome = sweeps.first(moved, movedSeeds);
            if (!outcome.exception().isEmpty()) return null;
            at.add(outcome.cotangents());
        }
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < at.get(0).size(); i++) {
            double[] differences = new double[at.get(0).get(i).length];
            for (int k = 0; k < differences.length; k++) {
                double near = at.get(0).get(i)[k] - at.get(1).get(i)[k];
                double far = at.get(2).get(i)[k] - at.get(3).get(i)[k];
                differences[k] = (8 * near - far) / (12 * step);
            }
            all.add(differences);
        }
        return all;
    }

    private static double[] moved(double[] numbers, double[] direction, double step) {
        for (int k = 0; k < numbers.length; k++) numbers[k] += step * direction[k];
        return numbers;
    }

    // e · H d = d · H e
    private void checkSymmetry(List<double[]> seeds) {
        List<double[]> constant = new ArrayList<>();
        seeds.forEach(it -> constant.add(new double[it.length]));
        List<double[]> d = likePoint();
        List<double[]> e = likePoint();
        List<double[]> alongD = sweeps.second(point, seeds, d, constant).dots();
        List<double[]> alongE = sweeps.second(point, seeds, e, constant).dots();
        double left = Cotangents.pair(alongD, e);
        double right = Cotangents.pair(alongE, d);
        double size = Cotangents.pair(Cotangents.absolute(alongD), Cotangents.absolute(e))
                + Cotangents.pair(Cotangents.absolute(alongE), Cotangents.absolute(d));
        if (!Double.isFinite(size) || Math.abs(left - right) <= (single ? 1e-3 : 1e-8) * (size + 1)) return;
        broken.add(
                "second order: " + left + " one way and " + right + " the other at " + Numbers.text(point.toArray()));
    }

    /** The product of the Hessian with a direction is what the sweeps give along it. */
    private void checkHessian(List<double[]> direction, List<double[]> expected) {
        Run run = companion.run("Hessian", signature.types(), Numbers.copy(point));
        if (run.exception().equals(IllegalArgumentException.class.getName())) return;
        double[][] hessian = (double[][]) run.value();
        double[] flat = flat(direction);
        double[] product = new double[flat.length];
        for (int i = 0; i < flat.length; i++) {
            for (int j = 0; j < flat.length; j++) product[i] += hessian[i][j] * flat[j];
        }
        compare("product with fHessian", List.of(product), List.of(flat(expected)), single ? 1e-3 : 1e-8);
    }

    /** The numbers of the differentiable parameters. */
    private double[] flat(List<double[]> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> signature.parameters().get(i).differentiable())
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(all.get(i)))
                .toArray();
    }

    /** {@code fHvp} gives what the sweeps give for a seed of 1, alone and twice with one workspace. */
    private void checkMember(Run primal) {
        List<double[]> seeds = likeResults(primal, false);
        seeds.set(0, new double[] {1});
        List<double[]> direction = likePoint();
        List<double[]> expected = sweeps.second(point, seeds, direction, likeResults(primal, false))
                .dots();
        List<Class<?>> types = new ArrayList<>(signature.types());
        for (Signature.Parameter parameter : signature.parameters()) {
            if (parameter.differentiable()) types.add(Structures.tangent(parameter.type()));
        }
        if (companion.has("Hessian")) checkHessian(direction, expected);
        Object workspace = companion.workspace("Hvp", types);
        for (int i = 0; i < 3; i++) {
            List<Object> arguments = new ArrayList<>(Numbers.copy(point));
            for (int k = 0; k < point.size(); k++) {
                Signature.Parameter parameter = signature.parameters().get(k);
                if (parameter.differentiable())
                    arguments.add(Numbers.tangent(point.get(k), parameter.type(), direction.get(k)));
            }
            if (i > 0) arguments.add(workspace);
            Run run = companion.run("Hvp", types, arguments);
            // An array in two places is refused here.
            if (run.exception().equals(IllegalArgumentException.class.getName())) return;
            if (!run.completed()) {
                broken.add("fHvp throws " + run.exception());
                return;
            }
            List<Object> components = Companion.components(run.value());
            int next = 0;
            for (int k = 0; k < point.size(); k++) {
                if (!signature.parameters().get(k).differentiable()) continue;
                same("fHvp component " + k, expected.get(k), Numbers.leaves(components.get(next++)));
            }
        }
    }
}
