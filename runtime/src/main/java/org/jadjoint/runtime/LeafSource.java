package org.jadjoint.runtime;

/**
 * Hands out numbers for the leaves of a value, or of a tangent, in the order in which a {@link LeafSink} takes them.
 *
 * <p>Descriptors call it in {@link Structure#read} and {@link Structure#readTangent}, once per component that has leaves; the runtime
 * supplies it.
 */
public final class LeafSource {
    private final double[] numbers;
    private int position;

    LeafSource(double[] numbers) {
        this.numbers = numbers;
    }

    /** The next leaf, of type {@code double}. */
    public double takeDouble() {
        return numbers[position++];
    }

    /** The next leaf, of type {@code float}: the nearest one to the number. */
    public float takeFloat() {
        return (float) numbers[position++];
    }

    /** A value with the form of {@code like} and the next leaves; null for null. */
    @SuppressWarnings("NullAway") // Null comes out only where null went in.
    public <P> P take(Structure<P, ?> structure, P like) {
        return like == null ? null : structure.read(like, this);
    }

    /** A tangent with the form of the value {@code like} and the next leaves; null for null. */
    @SuppressWarnings("NullAway") // Null comes out only where null went in.
    public <P, T> T takeTangent(Structure<P, T> structure, P like) {
        return like == null ? null : structure.readTangent(like, this);
    }

    double[] takeDoubles(int length) {
        double[] leaves = new double[length];
        System.arraycopy(numbers, position, leaves, 0, length);
        position += length;
        return leaves;
    }

    float[] takeFloats(int length) {
        float[] leaves = new float[length];
        for (int i = 0; i < length; i++) {
            leaves[i] = (float) numbers[position + i];
        }
        position += length;
        return leaves;
    }

    int position() {
        return position;
    }
}
