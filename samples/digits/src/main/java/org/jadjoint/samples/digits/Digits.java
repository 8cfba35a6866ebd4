package org.jadjoint.samples.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Images of handwritten digits and what they show.
 *
 * @param images 64 brightnesses between 0 and 1 per image, row-major, one image after the other
 * @param labels the digit, 0 to 9, that each image shows
 */
record Digits(double[] images, int[] labels) {
    static final int SIDE = 8;
    static final int PIXELS = SIDE * SIDE;
    static final int CLASSES = 10;

    private static final String RESOURCE = "digits.csv.gz";
    private static final double BRIGHTEST = 16;

    /** A training and a test set that have no image in common. */
    record Split(Digits training, Digits test) {}

    /** The 1,797 digits that come with this sample. */
    static Digits load() {
        List<String> lines = new ArrayList<>();
        try (InputStream packed = Digits.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII))) {
            reader.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return parse(lines);
    }

    private static Digits parse(List<String> lines) {
        double[] images = new double[lines.size() * PIXELS];
        int[] labels = new int[lines.size()];
        for (int k = 0; k < labels.length; k++) {
            String[] cells = lines.get(k).split(",");
            for (int i = 0; i < PIXELS; i++) {
                images[k * PIXELS + i] = Integer.parseInt(cells[i]) / BRIGHTEST;
            }
            labels[k] = Integer.parseInt(cells[PIXELS]);
        }
        return new Digits(images, labels);
    }

    int size() {
        return labels.length;
    }

    /** Shuffles by {@code random} and cuts: four fifths to train on, one fifth to test on. */
    Split split(Random random) {
        int[] order = shuffled(size(), random);
        int cut = size() * 4 / 5;
        return new Split(select(Arrays.copyOfRange(order, 0, cut)), select(Arrays.copyOfRange(order, cut, size())));
    }

    /** The images at {@code indices}, in that order. */
    Digits select(int[] indices) {
        double[] selectedImages = new double[indices.length * PIXELS];
        int[] selectedLabels = new int[indices.length];
        for (int k = 0; k < indices.length; k++) {
            System.arraycopy(images, indices[k] * PIXELS, selectedImages, k * PIXELS, PIXELS);
            selectedLabels[k] = labels[indices[k]];
        }
        return new Digits(selectedImages, selectedLabels);
    }

    /** The numbers 0 to {@code n - 1} in an order drawn from {@code random} (Fisher and Yates). */
    static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
