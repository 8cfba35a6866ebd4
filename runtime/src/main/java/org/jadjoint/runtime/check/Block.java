package org.jadjoint.runtime.check;

import java.util.ArrayList;
import java.util.List;

/** The leaves from number {@code from} to before number {@code to}. */
record Block(int from, int to) {
    private static final int MOST_ARRAYS = 256;
    private static final int EVEN_BLOCKS = 64;

    /** One block for each component, so that a short one is not lost beside a long one; even blocks where these are too many. */
    static List<Block> of(List<String> names) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int leaf = 1; leaf <= names.size(); leaf++) {
            if (leaf == names.size() || !component(names.get(leaf)).equals(component(names.get(from)))) {
                blocks.add(new Block(from, leaf));
                from = leaf;
            }
        }
        return blocks.size() <= MOST_ARRAYS ? blocks : even(names.size());
    }

    private static List<Block> even(int leaves) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < EVEN_BLOCKS; i++) {
            blocks.add(
                    new Block((int) ((long) leaves * i / EVEN_BLOCKS), (int) ((long) leaves * (i + 1) / EVEN_BLOCKS)));
        }
        return blocks;
    }

    // hidden[2].w[3][4] => hidden[2].w
    private static String component(String name) {
        int bracket = name.indexOf('[', name.lastIndexOf('.') + 1);
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    int size() {
        return to - from;
    }

    List<Block> halves() {
        int middle = (from + to) >>> 1;
        return List.of(new Block(from, middle), new Block(middle, to));
    }

    /** {@code direction} within the block, and 0 elsewhere. */
    double[] restricted(double[] direction) {
        double[] restricted = new double[direction.length];
        System.arraycopy(direction, from, restricted, from, size());
        return restricted;
    }
}
