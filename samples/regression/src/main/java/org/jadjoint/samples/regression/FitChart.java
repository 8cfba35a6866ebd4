package org.jadjoint.samples.regression;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws observations as dots and curves as lines through them. */
final class FitChart {
    private static final int COLUMNS = 6;
    private static final int SMALL_WIDTH = 350;
    private static final int SMALL_HEIGHT = 270;
    private static final int LARGE_WIDTH = 1280;
    private static final int LARGE_HEIGHT = 760;
    private static final int POINTS = 400;
    private static final Color DATA = new Color(0x1f, 0x77, 0xb4, 0xa0);
    private static final Color FIT = new Color(0xd95f02);
    private static final Color FAR_START = new Color(0xc0c0c0);
    private static final Color NEAR_START = new Color(0x707070);

    private FitChart() {}

    /** Writes one PNG file with a small chart for each of {@code solutions}. */
    static void saveAll(List<Solution> solutions, Path file) throws IOException {
        List<XYChart> charts = solutions.stream().map(FitChart::small).toList();
        int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
        BitmapEncoder.saveBitmap(charts, rows, COLUMNS, file.toString(), BitmapFormat.PNG);
    }

    private static XYChart small(Solution solution) {
        XYChart chart = chart(solution.problem(), SMALL_WIDTH, SMALL_HEIGHT);
        XYStyler styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setAxisTitleFont(styler.getAxisTitleFont().deriveFont(Font.PLAIN, 11f));
        styler.setAxisTickLabelsFont(styler.getAxisTickLabelsFont().deriveFont(Font.PLAIN, 10f));
        styler.setXAxisTickMarkSpacingHint(70);
        styler.setYAxisTickMarkSpacingHint(40);
        styler.setMarkerSize(6);
        addDots(chart, solution.problem().data());
        addLines(chart, "fit", solution.problem(), solution.near().parameters(), FIT, 1.3f);
        return chart;
    }

    /** Writes one PNG file with a large chart: the curve at both starting points and where it ends. */
    static void save(Solution solution, Path file) throws IOException {
        Problem problem = solution.problem();
        XYChart chart = chart(problem, LARGE_WIDTH, LARGE_HEIGHT);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
        chart.getStyler().setMarkerSize(7);
        addDots(chart, problem.data());
        addLines(chart, "far start", problem, problem.data().starts().get(0), FAR_START, 2);
        addLines(chart, "near start", problem, problem.data().starts().get(1), NEAR_START, 2);
        addLines(chart, "fit", problem, solution.near().parameters(), FIT, 2.5f);
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }

    private static XYChart chart(Problem problem, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(problem.data().name())
                .xAxisTitle(problem.data().predictor())
                .yAxisTitle(problem.data().response())
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setDecimalPattern("#,##0.###");
        return chart;
    }

    private static void addDots(XYChart chart, Dataset data) {
        XYSeries dots = chart.addSeries("data", first(data.x()), data.y());
        dots.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        dots.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(DATA);
    }

    /** Adds a line over the first predictor for each combination of the others that the data has. */
    private static void addLines(XYChart chart, String name, Problem problem, double[] b, Color color, float width) {
        double[] lowToHigh = evenly(first(problem.data().x()));
        List<List<Double>> combinations = Arrays.stream(problem.data().x())
                .map(row -> Arrays.stream(row).skip(1).boxed().toList())
                .distinct()
                .toList();
        for (List<Double> others : combinations) {
            double[][] x = Arrays.stream(lowToHigh)
                    .mapToObj(first -> row(first, others))
                    .toArray(double[][]::new);
            String label = others.isEmpty() ? name : name + " at " + others;
            XYSeries line = chart.addSeries(label, lowToHigh, problem.curve().values(b, x));
            line.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineStyle(new BasicStroke(width));
        }
    }

    private static double[] evenly(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double[] between = new double[POINTS];
        Arrays.setAll(between, i -> low + (high - low) * i / (POINTS - 1));
        return between;
    }

    private static double[] first(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    private static double[] row(double first, List<Double> others) {
        double[] row = new double[1 + others.size()];
        row[0] = first;
        for (int k = 0; k < others.size(); k++) {
            row[k + 1] = others.get(k);
        }
        return row;
    }
}
