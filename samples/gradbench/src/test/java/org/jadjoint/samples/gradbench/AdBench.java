package org.jadjoint.samples.gradbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stored inputs of ADBench, and what is known of them. */
final class AdBench {
    private AdBench() {}

    /** Numbers, one after the other. */
    static final class Numbers {
        private final Iterator<String> tokens;

        Numbers(String text) {
            tokens = Arrays.stream(text.strip().split("[\\s:]+")).iterator();
        }

        String text() {
            return tokens.next();
        }

        int integer() {
            return Integer.parseInt(tokens.next());
        }

        double number() {
            return Double.parseDouble(tokens.next());
        }

        double[] row(int length) {
            return Stream.generate(this::number)
                    .limit(length)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        double[][] rows(int count, int length) {
            return Stream.generate(() -> row(length)).limit(count).toArray(double[][]::new);
        }
    }

    static GmmModule.Input gmm(String file) {
        Numbers in = new Numbers(text(file));
        int d = in.integer();
        int k = in.integer();
        int n = in.integer();
        double[] alpha = in.row(k);
        double[][] mu = in.rows(k, d);
        double[][] factors = in.rows(k, d * (d + 1) / 2);
        double[][] q = Arrays.stream(factors).map(row -> Arrays.copyOf(row, d)).toArray(double[][]::new);
        double[][] l = Arrays.stream(factors)
                .map(row -> Arrays.copyOfRange(row, d, row.length))
                .toArray(double[][]::new);
        return new GmmModule.Input(alpha, mu, q, l, in.rows(n, d), in.number(), in.integer());
    }

    static LstmModule.Input lstm(String file) {
        Numbers in = new Numbers(text(file));
        int layers = in.integer();
        int characters = in.integer();
        int bits = in.integer();
        return new LstmModule.Input(
                in.rows(2 * layers, 4 * bits), in.rows(3, bits), in.rows(2 * layers, bits), in.rows(characters, bits));
    }

    /** Where all cameras, points, weights and observations are given. */
    static BaModule.Problem ba(String file) {
        Numbers in = new Numbers(text(file));
        int cameras = in.integer();
        int points = in.integer();
        int observations = in.integer();
        double[][] camera = in.rows(cameras, Ba.CAMERA);
        double[][] point = in.rows(points, 3);
        double[] weights = in.row(observations);
        int[] seenBy = new int[observations];
        int[] seen = new int[observations];
        for (int i = 0; i < observations; i++) {
            seenBy[i] = in.integer();
            seen[i] = in.integer();
        }
        return new BaModule.Problem(camera, point, weights, seenBy, seen, in.rows(observations, 2));
    }

    /** Where one of each is given, and how often it is to be repeated. */
    static BaModule.Input repeatedBa(String file) {
        Numbers in = new Numbers(text(file));
        return new BaModule.Input(
                in.integer(), in.integer(), in.integer(), in.row(Ba.CAMERA), in.row(3), in.number(), in.row(2));
    }

    static HtModule.Input hand(String file, boolean onTriangles) {
        Numbers in = new Numbers(text(file));
        int points = in.integer();
        int parameters = in.integer();
        int[] correspondences = new int[points];
        double[][] positions = new double[points][];
        for (int i = 0; i < points; i++) {
            correspondences[i] = in.integer();
            positions[i] = in.row(3);
        }
        double[][] us = onTriangles ? in.rows(points, 2) : new double[0][];
        HtModule.Data data = new HtModule.Data(handModel(), correspondences, positions);
        return new HtModule.Input(in.row(parameters), data, us);
    }

    private static HandModel handModel() {
        List<String> bones = text("hand/bones.txt").lines().toList();
        int count = bones.size();
        int[] parents = new int[count];
        double[][][] baseRelatives = new double[count][][];
        double[][][] inverseBaseAbsolutes = new double[count][][];
        for (int i = 0; i < count; i++) {
            Numbers in = new Numbers(bones.get(i));
            in.text();
            parents[i] = in.integer();
            baseRelatives[i] = in.rows(4, 4);
            inverseBaseAbsolutes[i] = in.rows(4, 4);
        }
        List<String> vertices = text("hand/vertices.txt").lines().toList();
        double[][] positions = new double[vertices.size()][];
        double[][] weights = new double[vertices.size()][count];
        for (int i = 0; i < positions.length; i++) {
            Numbers in = new Numbers(vertices.get(i));
            positions[i] = Arrays.copyOf(in.row(3), 4);
            positions[i][3] = 1;
            in.row(5);
            for (int left = in.integer(); left > 0; left--) {
                weights[i][in.integer()] = in.number();
            }
        }
        int[][] triangles = text("hand/triangles.txt")
                .lines()
                .map(Numbers::new)
                .map(in -> new int[] {in.integer(), in.integer(), in.integer()})
                .toArray(int[][]::new);
        return new HandModel(parents, baseRelatives, inverseBaseAbsolutes, positions, weights, triangles, false);
    }

    /** A number or an array of numbers of the reference in {@code file}. */
    static double[] reference(String file, String name) {
        try {
            Object value = new ObjectMapper().readValue(text(file), Map.class).get(name);
            List<?> numbers = value instanceof List<?> list ? list : List.of(value);
            return numbers.stream()
                    .mapToDouble(number -> ((Number) number).doubleValue())
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream in = AdBench.class.getResourceAsStream("adbench/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
