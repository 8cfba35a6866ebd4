package org.jadjoint.samples.regression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the Statistical Reference Datasets: observations, two starting points, and the solution that NIST certifies to
 * eleven digits.
 *
 * @param level what NIST expects of the problem: lower, average or higher difficulty
 * @param predictor what stands in the first column of {@code x}, in NIST's words
 * @param response what stands in {@code y}
 * @param x the predictors, a row per observation
 * @param y what a model is to give there: the response, or its logarithm where the file says so
 * @param starts where to start from: first far from the solution, then near it
 * @param parameters the certified solution
 * @param deviations the certified standard deviations of the parameters
 * @param squares the certified residual sum of squares
 */
record Dataset(
        String name,
        String level,
        String predictor,
        String response,
        double[][] x,
        double[] y,
        List<double[]> starts,
        double[] parameters,
        double[] deviations,
        double squares) {

    /** The dataset of that name among those that come with this sample. */
    static Dataset load(String name) {
        String resource = name + ".dat";
        try (InputStream in = Dataset.class.getResourceAsStream(resource)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Dataset parse(String name, String text) {
        double[][] table = numbers(section("Starting Values", text), "b\\d+\\s*=");
        double[][] data = numbers(section("Data", text), "");
        boolean logarithmic = text.contains("log[y]");
        String response = meaning("Response", text);
        return new Dataset(
                name,
                match("(\\w+) Level of Difficulty", text).group(1),
                meaning("Predictor", text),
                logarithmic ? "log[" + response + "]" : response,
                Arrays.stream(data)
                        .map(row -> Arrays.copyOfRange(row, 1, row.length))
                        .toArray(double[][]::new),
                Arrays.stream(column(0, data))
                        .map(y -> logarithmic ? Math.log(y) : y)
                        .toArray(),
                List.of(column(0, table), column(1, table)),
                column(2, table),
                column(3, table),
                Double.parseDouble(
                        match("Residual Sum of Squares:\\s*(\\S+)", text).group(1)));
    }

    /** The lines that the head of the file gives for {@code title}: {@code title (lines 41 to 48)}, counted from 1. */
    private static List<String> section(String title, String text) {
        Matcher range = match(title + "\\s*\\(lines\\s+(\\d+)\\s+to\\s+(\\d+)\\)", text);
        return text.lines().toList().subList(Integer.parseInt(range.group(1)) - 1, Integer.parseInt(range.group(2)));
    }

    /** What the head of the file says of a kind of variable: {@code 1 Response (y = volume)} or just {@code 1 Response (y)}. */
    private static String meaning(String kind, String text) {
        return match(kind + "[^(]*\\(\\s*(?:\\w+\\s*=\\s*)?([^;)]+)", text).group(1);
    }

    private static Matcher match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in\n" + text);
        }
        return matcher;
    }

    private static double[][] numbers(List<String> lines, String label) {
        return lines.stream()
                .map(line -> line.replaceFirst(label, "").strip().split("\\s+"))
                .map(cells ->
                        Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    private static double[] column(int index, double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }
}
