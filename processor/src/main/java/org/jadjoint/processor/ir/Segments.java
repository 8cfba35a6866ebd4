package org.jadjoint.processor.ir;

/**
 * Into which segments the iterations of a loop are parted, one after the other, each of which runs again as a whole in the reverse sweep.
 *
 * @param length how many iterations a segment has; {@link #LONGER} or {@link #WHOLE}
 */
public record Segments(int length) {
    private static final int LONGER = 0;
    private static final int WHOLE = -1;

    /**
     * Each segment has one iteration more than the one before. Of n iterations, however many they turn out to be, there are about as many
     * segments as the last has iterations, the root of 2n.
     */
    public static final Segments GROWING = new Segments(LONGER);

    /** The loop is one segment. */
    public static final Segments ONE = new Segments(WHOLE);

    public boolean areGrowing() {
        return length == LONGER;
    }

    public boolean isOne() {
        return length == WHOLE;
    }
}
