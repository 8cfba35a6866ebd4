package org.jadjoint.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/**
 * Describes the values {@code P} of a structure and their tangents {@code T} as sequences of numbers, the leaves, each with a name.
 *
 * <p>Optimizers, solvers, clipping, checkpoints and gradient checks go through structures by it, without knowing them and without
 * reflection. A leaf is a floating component, or an element of an array of them, at any depth; {@code hidden.w[3]} is the name of
 * one. What has no derivative (integers, strings, components that are {@code @NoDerivative}) is no leaf: a value that is made
 * <em>like</em> another one takes it over from there, arrays and all. Lengths, variants of sealed types and nulls are taken over
 * too, so they decide how many leaves a value has; null has none, and its tangent is null. Leaves are counted by position: an array
 * that a value holds twice gives two sets of leaves, and a value made like it, but for a {@link #copy}, holds two arrays. What is made
 * holds no array of leaves of what it was made from.
 *
 * <p>Every method that takes a tangent beside a value or another tangent compares their forms first and throws
 * {@code IllegalArgumentException} that names the first place where they differ.
 *
 * <h2>The form of a descriptor</h2>
 *
 * The processor writes one for each {@code @Differentiable} record, in its package and as visible as the record. Its four methods have
 * one line per component with leaves, in order. {@code @Differentiable record Layer(double[][] w, Activation activation, float rate, List<Dense> skips, int[] order, int width)}:
 *
 * <pre>{@code
 * @SuppressWarnings("exports") // A module need not require the runtime transitively.
 * final class LayerStructure extends Structure<Layer, LayerTangent> {
 *     static final LayerStructure INSTANCE = new LayerStructure();
 *
 *     private LayerStructure() {}
 *
 *     @Override
 *     protected void write(Layer value, LeafSink sink) {
 *         sink.put("w", array(DOUBLES, double[][]::new), value.w());
 *         sink.put("activation", ActivationStructure.INSTANCE, value.activation());
 *         sink.put("rate", value.rate());
 *         sink.put("skips", list(DenseStructure.INSTANCE), value.skips());
 *     }
 *
 *     @Override
 *     protected Layer read(Layer like, LeafSource source) {
 *         return new Layer(
 *                 source.take(array(DOUBLES, double[][]::new), like.w()),
 *                 source.take(ActivationStructure.INSTANCE, like.activation()),
 *                 source.takeFloat(),
 *                 source.take(list(DenseStructure.INSTANCE), like.skips()),
 *                 source.takeOver(like.order()),
 *                 like.width());
 *     }
 *
 *     @Override
 *     protected void writeTangent(LayerTangent tangent, LeafSink sink) {
 *         sink.putTangent("w", array(DOUBLES, double[][]::new), tangent.w());
 *         … // as write, with putTangent
 *     }
 *
 *     @Override
 *     protected LayerTangent readTangent(Layer like, LeafSource source) {
 *         return new LayerTangent(
 *                 source.takeTangent(array(DOUBLES, double[][]::new), like.w()),
 *                 … // as read, with takeTangent and without passive components
 *     }
 * }
 * }</pre>
 *
 * A sealed interface has a line per permitted record instead, in {@code write}
 *
 * <pre>{@code
 * if (value instanceof Relu relu) {
 *     sink.putVariant("Relu", ReluStructure.INSTANCE, relu);
 *     return;
 * }
 * …
 * throw unknown(value);
 * }</pre>
 *
 * and in {@code read}
 *
 * <pre>{@code
 * if (like instanceof Relu relu) return source.take(ReluStructure.INSTANCE, relu);
 * …
 * throw unknown(like);
 * }</pre>
 *
 * Structures of arrays and lists are made inside the methods, where they are needed, so that records may contain each other: an
 * {@code INSTANCE} depends on no other one.
 *
 * @param <P> the type of the values
 * @param <T> the type of their tangents and cotangents
 */
@SuppressWarnings("ClassInitializationDeadlock") // Nobody but this class knows those subclasses, so it is always first.
public abstract class Structure<P, T> {
    /** One number. */
    public static final Structure<Double, Double> DOUBLE = new BasicStructures.OfDouble();

    /** One number in single precision. */
    public static final Structure<Float, Float> FLOAT = new BasicStructures.OfFloat();

    /** An array of numbers. */
    public static final Structure<double[], double[]> DOUBLES = new BasicStructures.OfDoubles();

    /** An array of numbers in single precision. */
    public static final Structure<float[], float[]> FLOATS = new BasicStructures.OfFloats();

    /** The constructor of descriptors. */
    protected Structure() {}

    /** Arrays of what {@code element} describes, null elements included; {@code tangents} makes the array of their tangents. */
    public static <P, T> Structure<P[], T[]> array(Structure<P, T> element, IntFunction<T[]> tangents) {
        return new BasicStructures.OfArray<>(element, tangents);
    }

    /** Lists of what {@code element} describes. What is made is unmodifiable. */
    public static <P, T> Structure<List<P>, List<T>> list(Structure<P, T> element) {
        return new BasicStructures.OfList<>(element);
    }

    /** Puts every component of {@code value} that has leaves into {@code sink}, in order. */
    protected abstract void write(P value, LeafSink sink);

    /** Makes a value like {@code like} with the leaves that {@code source} hands out, by the canonical constructor. */
    protected abstract P read(P like, LeafSource source);

    /** Puts every component of {@code tangent} into {@code sink}, in order. */
    protected abstract void writeTangent(T tangent, LeafSink sink);

    /** Makes a tangent for {@code like} with the leaves that {@code source} hands out. */
    protected abstract T readTangent(P like, LeafSource source);

    /** What to throw for a value of a sealed type that was compiled with more variants than its descriptor. */
    protected static IllegalArgumentException unknown(Object variant) {
        return new IllegalArgumentException("the descriptor does not know "
                + variant.getClass().getName() + ": compile its sealed interface again");
    }

    /** The number of leaves of {@code value}. */
    public final int size(P value) {
        return counted(value).count();
    }

    /** Whether some leaf of {@code value} is in single precision. */
    public final boolean hasFloats(P value) {
        return counted(value).sawFloat();
    }

    /** The names of all leaves of {@code value}, in order; {@code value} is the name of a lone number. */
    public final List<String> names(P value) {
        return List.copyOf(named(value, 0, Integer.MAX_VALUE).names());
    }

    /** The name of the leaf number {@code leaf}, from 0, of {@code value}. */
    public final String name(P value, int leaf) {
        if (leaf < 0 || leaf >= size(value)) {
            throw new IndexOutOfBoundsException(
                    this + " has " + size(value) + " leaves here: there is no number " + leaf);
        }
        return named(value, leaf, leaf + 1).names().get(0);
    }

    /** The leaves of {@code value}. */
    public final double[] flatten(P value) {
        return flattened(value).leaves();
    }

    /** The leaves of {@code value}, those in double precision rounded. */
    public final float[] flattenToFloats(P value) {
        return narrowed(flatten(value));
    }

    /** The leaves of {@code tangent}, which belongs to {@code like}. */
    public final double[] flattenTangent(P like, T tangent) {
        Flattener expected = flattened(like);
        Flattener found = flattenedTangent(tangent);
        if (!expected.forms().equals(found.forms())) {
            throw differ("the value", expected, "its tangent", found, named(like, 0, 0));
        }
        return found.leaves();
    }

    /** The leaves of {@code tangent}, which belongs to {@code like}, those in double precision rounded. */
    public final float[] flattenTangentToFloats(P like, T tangent) {
        return narrowed(flattenTangent(like, tangent));
    }

    /** The value like {@code like} with these leaves; those in single precision are rounded. */
    public final P unflatten(P like, double[] leaves) {
        requireLeaves(like, leaves.length);
        return unflatten(like, LeafSource.of(leaves));
    }

    private P unflatten(P like, LeafSource source) {
        P value = source.take(this, like);
        requireAllTaken(source);
        return value;
    }

    /** The value like {@code like} with these leaves. */
    public final P unflatten(P like, float[] leaves) {
        return unflatten(like, widened(leaves));
    }

    /** The tangent for {@code like} with these leaves; those in single precision are rounded. */
    public final T unflattenTangent(P like, double[] leaves) {
        requireLeaves(like, leaves.length);
        LeafSource source = LeafSource.of(leaves);
        T tangent = source.takeTangent(this, like);
        requireAllTaken(source);
        return tangent;
    }

    /** The tangent for {@code like} with these leaves. */
    public final T unflattenTangent(P like, float[] leaves) {
        return unflattenTangent(like, widened(leaves));
    }

    /** The tangent for {@code like} that is zero. */
    public final T zero(P like) {
        return unflattenTangent(like, new double[size(like)]);
    }

    /**
     * The value like {@code value} with the same leaves, in arrays of its own: writing into the arrays of one changes nothing of the other, and an array
     * that stands in several places of one does so in the other. Arrays without leaves are copied too; other objects are taken over.
     */
    public final P copy(P value) {
        return unflatten(value, LeafSource.copying(flatten(value)));
    }

    /** The tangent for {@code like} with the leaves of {@code tangent}, in arrays of its own. */
    public final T copyTangent(P like, T tangent) {
        return unflattenTangent(like, flattenTangent(like, tangent));
    }

    /** The value like {@code value} with {@code function} of its leaves. */
    public final P map(P value, DoubleUnaryOperator function) {
        double[] leaves = flatten(value);
        Arrays.setAll(leaves, i -> function.applyAsDouble(leaves[i]));
        return unflatten(value, leaves);
    }

    /** The tangent for {@code like} with {@code function} of the leaves of {@code tangent}. */
    public final T mapTangent(P like, T tangent, DoubleUnaryOperator function) {
        double[] leaves = flattenTangent(like, tangent);
        Arrays.setAll(leaves, i -> function.applyAsDouble(leaves[i]));
        return unflattenTangent(like, leaves);
    }

    /** The value like {@code value} with {@code function} of its leaves and those of {@code tangent}. */
    public final P zip(P value, T tangent, DoubleBinaryOperator function) {
        double[] steps = flattenTangent(value, tangent);
        double[] leaves = flatten(value);
        Arrays.setAll(leaves, i -> function.applyAsDouble(leaves[i], steps[i]));
        return unflatten(value, leaves);
    }

    /** The tangent for {@code like} with {@code function} of the leaves of {@code left} and {@code right}. */
    public final T zipTangents(P like, T left, T right, DoubleBinaryOperator function) {
        double[] others = flattenTangent(like, right);
        double[] leaves = flattenTangent(like, left);
        Arrays.setAll(leaves, i -> function.applyAsDouble(leaves[i], others[i]));
        return unflattenTangent(like, leaves);
    }

    /** {@code value} moved by {@code step} times {@code direction}: each leaf is rounded to its type once, at the end. */
    public final P plus(P value, double step, T direction) {
        return zip(value, direction, (leaf, slope) -> leaf + step * slope);
    }

    /** The sum of the products of the leaves of {@code left} and {@code right}, in double precision. */
    public final double dot(T left, T right) {
        Flattener first = flattenedTangent(left);
        Flattener second = flattenedTangent(right);
        if (!first.forms().equals(second.forms())) {
            Namer names = new Namer(0, 0);
            names.putTangent(this, left);
            throw differ("the left tangent", first, "the right one", second, names);
        }
        double[] a = first.leaves();
        double[] b = second.leaves();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The Euclidean length of {@code tangent}; it does not overflow where the result is in range. */
    public final double norm(T tangent) {
        double[] leaves = flattenedTangent(tangent).leaves();
        double largest = 0;
        for (double leaf : leaves) {
            largest = Math.max(largest, Math.abs(leaf));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // A power of two, so that scaling rounds nothing.
        double unit = Math.scalb(1.0, Math.min(Math.getExponent(largest), Double.MAX_EXPONENT - 1));
        double sum = 0;
        for (double leaf : leaves) {
            double scaled = leaf / unit;
            sum += scaled * scaled;
        }
        return unit * Math.sqrt(sum);
    }

    /** What {@code P} is called in messages. */
    @Override
    public String toString() {
        String name = getClass().getSimpleName();
        return name.endsWith("Structure") ? name.substring(0, name.length() - "Structure".length()) : name;
    }

    private Counter counted(P value) {
        Counter counter = new Counter();
        counter.put(this, value);
        return counter;
    }

    private Flattener flattened(P value) {
        Flattener flattener = new Flattener(size(value));
        flattener.put(this, value);
        return flattener;
    }

    private Flattener flattenedTangent(T tangent) {
        Counter counter = new Counter();
        counter.putTangent(this, tangent);
        Flattener flattener = new Flattener(counter.count());
        flattener.putTangent(this, tangent);
        return flattener;
    }

    private Namer named(P value, int from, int to) {
        Namer namer = new Namer(from, to);
        namer.put(this, value);
        return namer;
    }

    private void requireLeaves(P like, int found) {
        int expected = size(like);
        if (found < expected) {
            throw new IllegalArgumentException(this + " has " + expected + " leaves here, but there are " + found
                    + " numbers: the first leaf without one is " + name(like, found));
        }
        if (found > expected) {
            throw new IllegalArgumentException(
                    this + " has " + expected + " leaves here, but there are " + found + " numbers");
        }
    }

    private void requireAllTaken(LeafSource source) {
        if (source.left() != 0) {
            throw new IllegalStateException("the descriptor of " + this + " is wrong: it leaves " + source.left()
                    + " of the leaves that it puts");
        }
    }

    private IllegalArgumentException differ(
            String first, Flattener expected, String second, Flattener found, Namer names) {
        int place = 0;
        while (expected.forms().get(place).equals(found.forms().get(place))) {
            place++;
        }
        String name = names.forms().get(place);
        return new IllegalArgumentException((name.isEmpty() ? this.toString() : name) + " is "
                + described(expected.forms().get(place)) + " in " + first + ", but "
                + described(found.forms().get(place)) + " in " + second);
    }

    private static String described(Object form) {
        if (form instanceof Integer length) {
            return "of length " + length;
        }
        return form.equals(LeafSink.NULL) || form.equals(LeafSink.PRESENT) ? form.toString() : "the variant " + form;
    }

    private static float[] narrowed(double[] leaves) {
        float[] floats = new float[leaves.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) leaves[i];
        }
        return floats;
    }

    private static double[] widened(float[] leaves) {
        double[] doubles = new double[leaves.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = leaves[i];
        }
        return doubles;
    }
}
