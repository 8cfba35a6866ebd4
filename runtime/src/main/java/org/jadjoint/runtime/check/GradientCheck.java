package org.jadjoint.runtime.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.DifferentiableMap;

/**
 * Tests derivatives: reverse mode and forward mode against differences and against each other.
 *
 * <pre>{@code
 * GradientCheck.of(PricingFunctions.callFunction(years))
 *         .at(new CallPoint(100, 105, 0.02, 0.25))
 *         .atRandomPoints(20, 42, new CallPoint(100, 105, 0.02, 0.25))
 *         .verify();
 * }</pre>
 *
 * <p>{@link #verify} throws {@code AssertionError} if a derivative is wrong. The message names the leaf, says what each mode and the
 * differences give, how exact the differences are, and what is probably the cause. At each point it checks that
 *
 * <ul>
 *   <li>the function gives finite numbers, the same ones every time, and its derivatives come with the very same ones;
 *   <li>every derivative is finite, and near central differences that are extrapolated to step 0;
 *   <li>{@code ⟨ȳ, J ẋ⟩ = ⟨Jᵀ ȳ, ẋ⟩} between forward and reverse mode, relative to the sum of the absolute terms of both;
 *   <li>a pullback gives the same when it is called again.
 * </ul>
 *
 * <p>A function with a kink or a jump at a point has no derivative there that differences could confirm: such a point fails, with that as
 * the cause.
 *
 * <p>Of more than 256 leaves those of one array are moved together and only some by themselves: a wrong leaf that matters less than the rest
 * of its array by a factor of 10,000,000 may pass, which a check of a smaller model of the same kind would find. In single precision
 * rounding hides derivatives below about a thousandth of the value, and of more than 256 leaves about 1,000 are looked at.
 *
 * @param <P> the type of the points
 */
public final class GradientCheck<P> {
    private static final int MOST_SHOWN = 5;

    private final String name;
    private final Function<P, Flat> near;
    private final List<Place> places = new ArrayList<>();
    private double tolerance = Double.NaN;
    private double agreement = Double.NaN;

    /** A point, by its numbers; {@code flat} knows its form. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Place(Flat flat, double[] point, String label) {}

    private GradientCheck(String name, Function<P, Flat> near) {
        this.name = name;
        this.near = near;
    }

    /** A check of a function with one number as result. */
    public static <P, T> GradientCheck<P> of(DifferentiableFunction<P, T> function) {
        boolean single = function.singlePrecision();
        DifferentiableMap<P, T, Double, Double> map = function.asMap();
        return new GradientCheck<>(named(function), point -> new FlatMap<>(map, point, single, Modes.BOTH));
    }

    /**
     * A check of the second derivatives of a function with one number as result: products with its Hessian are held against differences of
     * its gradient, and have to be symmetric. The gradient itself is taken for right.
     */
    public static <P, T> GradientCheck<P> ofHessian(DifferentiableFunction<P, T> function) {
        return new GradientCheck<>("the Hessian of " + named(function), point -> new FlatHessian<>(function, point));
    }

    /** A check of a function with a structure as result. */
    public static <P, T, R, S> GradientCheck<P> of(DifferentiableMap<P, T, R, S> map) {
        return new GradientCheck<>(named(map), point -> new FlatMap<>(map, point, false, Modes.BOTH));
    }

    /** A check of a {@code gradient} that has nothing in common with its {@code function} but their argument. */
    public static GradientCheck<double[]> of(ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient) {
        return new GradientCheck<>("the function", point -> new FlatGradient(function, gradient, null, point));
    }

    /** A check of a {@code gradient} and of a {@code jvp}, which takes a point and a direction. */
    public static GradientCheck<double[]> of(
            ToDoubleFunction<double[]> function,
            UnaryOperator<double[]> gradient,
            ToDoubleBiFunction<double[], double[]> jvp) {
        return new GradientCheck<>("the function", point -> new FlatGradient(function, gradient, jvp, point));
    }

    /** A check of a rule that is written by hand: a class annotated {@code @DerivativeRule}. */
    public static RuleCheck rule(Class<?> rule) {
        return new RuleCheck(rule);
    }

    static <P, T, R, S> GradientCheck<P> of(DifferentiableMap<P, T, R, S> map, Modes modes, String name) {
        return new GradientCheck<>(name, point -> new FlatMap<>(map, point, false, modes));
    }

    /** Checks at {@code point} too. */
    public GradientCheck<P> at(P point) {
        Flat flat = near.apply(point);
        places.add(new Place(flat, flat.point(), "at the given point"));
        return this;
    }

    /**
     * Checks at {@code count} random points too. Each number is drawn from half to one and a half times what it is in {@code like}, so that
     * it keeps its sign; for a 0, from -1 to 1. What has no derivative is taken from {@code like}.
     */
    public GradientCheck<P> atRandomPoints(int count, long seed, P like) {
        Flat flat = near.apply(like);
        double[] center = flat.point();
        double[] low = new double[center.length];
        double[] high = new double[center.length];
        for (int i = 0; i < center.length; i++) {
            double reach = center[i] == 0 ? 1 : Math.abs(center[i]) / 2;
            low[i] = center[i] - reach;
            high[i] = center[i] + reach;
        }
        draw(flat, count, seed, low, high);
        return this;
    }

    /**
     * Checks at {@code count} random points too. Each number is drawn from between what it is in {@code low} and in {@code high}; what has no
     * derivative is taken from {@code low}.
     */
    public GradientCheck<P> atRandomPoints(int count, long seed, P low, P high) {
        Flat flat = near.apply(low);
        double[] upper = near.apply(high).point();
        if (upper.length != flat.point().length) {
            throw new IllegalArgumentException(
                    "the low point has " + flat.point().length + " leaves, but the high one has " + upper.length);
        }
        draw(flat, count, seed, flat.point(), upper);
        return this;
    }

    /**
     * Allows derivatives to be {@code relative} apart from differences, of the larger of both; 1e-7 if nothing is said, 2e-3 in single
     * precision. The error of the differences is allowed besides.
     */
    public GradientCheck<P> tolerance(double relative) {
        tolerance = requirePositive(relative);
        return this;
    }

    /**
     * Allows forward and reverse mode to be {@code relative} apart, of the sum of the absolute terms of both; 1e-11 if nothing is said, 1e-4
     * in single precision.
     */
    public GradientCheck<P> agreement(double relative) {
        agreement = requirePositive(relative);
        return this;
    }

    /**
     * Checks.
     *
     * @throws AssertionError if a derivative is wrong, or nothing can be said of it
     */
    public void verify() {
        if (places.isEmpty()) {
            throw new IllegalStateException("there is no point to check at: call at or atRandomPoints first");
        }
        for (int i = 0; i < places.size(); i++) {
            verify(places.get(i), new SignDraws(i));
        }
    }

    private void verify(Place place, SignDraws draws) {
        String where = "GradientCheck of " + name + " failed " + place.label() + ":";
        List<Finding> findings;
        try {
            findings = findings(place, draws);
        } catch (AssertionError wrong) {
            throw new AssertionError(where + "\n  " + wrong.getMessage(), wrong);
        } catch (RuntimeException thrown) {
            throw new AssertionError(where + "\n  " + thrown, thrown);
        }
        if (findings.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder(where);
        for (Finding finding : findings.subList(0, Math.min(MOST_SHOWN, findings.size()))) {
            message.append('\n').append(finding.text());
        }
        if (findings.size() > MOST_SHOWN) {
            message.append("\n  and more derivatives are wrong, that by ")
                    .append(findings.get(MOST_SHOWN).leaf())
                    .append(" among them");
        }
        throw new AssertionError(message.toString());
    }

    private List<Finding> findings(Place place, SignDraws draws) {
        double[] point = place.point().clone();
        Precision precision = place.flat().singlePrecision(point) ? Precision.FLOAT : Precision.DOUBLE;
        precision = Double.isNaN(tolerance) ? precision : precision.withTolerance(tolerance);
        precision = Double.isNaN(agreement) ? precision : precision.withAgreement(agreement);
        return new PointCheck(new Derivatives(place.flat(), point, precision, draws), draws).findings();
    }

    private void draw(Flat flat, int count, long seed, double[] low, double[] high) {
        Random random = new Random(seed);
        for (int n = 1; n <= count; n++) {
            double[] point = new double[low.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = low[i] + (high[i] - low[i]) * random.nextDouble();
            }
            String label = "at random point " + n + " of " + count + " (seed " + seed + ")";
            places.add(new Place(flat, flat.rounded(point), label));
        }
    }

    private static String named(Object function) {
        String name = function.getClass().getSimpleName();
        if (!name.isEmpty() && !function.getClass().isHidden()) {
            return name;
        }
        // What is generated has no class of its own, but says what it is made from.
        String said = function.toString();
        return said.startsWith(function.getClass().getName() + "@") ? "the function" : said;
    }

    private static double requirePositive(double relative) {
        if (!(relative > 0)) {
            throw new IllegalArgumentException("a tolerance is positive, not " + relative);
        }
        return relative;
    }
}
