package org.jadjoint.runtime;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Hands out numbers for the leaves of a value, or of a tangent, in the order in which a {@link LeafSink} takes them.
 *
 * <p>Descriptors call it in {@link Structure#read} and {@link Structure#readTangent}, once per component that has leaves; the runtime
 * supplies it.
 */
public final class LeafSource {
    private final double[] numbers;
    /** Whether what is made holds no array of what it is made from, and one array for one. */
    private final boolean copying;

    private final Map<Object, Object> copies;
    private int position;

    private LeafSource(double[] numbers, boolean copying) {
        this.numbers = numbers;
        this.copying = copying;
        this.copies = copying ? new IdentityHashMap<>() : Map.of();
    }

    /** For values that hold an array wherever leaves are in one, and otherwise what the value that they are made like holds. */
    static LeafSource of(double[] numbers) {
        return new LeafSource(numbers, false);
    }

    /** For a copy that holds arrays where the value that it is made like does, as often as that holds each. */
    static LeafSource copying(double[] numbers) {
        return new LeafSource(numbers, true);
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
        return like == null ? null : once(like, structure.read(like, this));
    }

    /** The part of a value that has no leaves, an array: {@code like} itself, or its copy where the value that is made is one. */
    @SuppressWarnings({"NullAway", "unchecked"
    }) // Null comes out only where null went in; a clone is of its array's type.
    public <A> A takeOver(A like) {
        if (!copying || like == null) {
            return like;
        }
        Object known = copies.get(like);
        return (A) (known == null ? once(like, copied(like)) : known);
    }

    private Object copied(Object array) {
        if (array instanceof Object[] objects) {
            Object[] copy = objects.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = takeOver(copy[i]);
            }
            return copy;
        }
        if (array instanceof int[] numbers) {
            return numbers.clone();
        }
        if (array instanceof long[] numbers) {
            return numbers.clone();
        }
        if (array instanceof double[] numbers) {
            return numbers.clone();
        }
        if (array instanceof float[] numbers) {
            return numbers.clone();
        }
        if (array instanceof boolean[] flags) {
            return flags.clone();
        }
        if (array instanceof byte[] numbers) {
            return numbers.clone();
        }
        if (array instanceof short[] numbers) {
            return numbers.clone();
        }
        return array instanceof char[] characters ? characters.clone() : array;
    }

    /** What an array became where it stood first, if this is a copy. */
    @SuppressWarnings("unchecked") // One array is always made into one of the same type.
    private <P> P once(P like, P made) {
        if (!copying || !like.getClass().isArray()) {
            return made;
        }
        Object earlier = copies.putIfAbsent(like, made);
        return earlier == null ? made : (P) earlier;
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

    /** How many leaves are not taken; negative where more were than there are. */
    int left() {
        return numbers.length - position;
    }
}
