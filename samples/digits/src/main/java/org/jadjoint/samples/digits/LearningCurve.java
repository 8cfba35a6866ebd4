package org.jadjoint.samples.digits;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Loss and accuracy after each epoch, drawn side by side. */
final class LearningCurve {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 440;
    private static final int TICK_SPACING = 80;
    private static final Color TRAINING = new Color(0x1f77b4);
    private static final Color TEST = new Color(0xd95f02);

    private final List<Double> epochs = new ArrayList<>();
    private final List<Double> trainingLoss = new ArrayList<>();
    private final List<Double> testLoss = new ArrayList<>();
    private final List<Double> trainingAccuracy = new ArrayList<>();
    private final List<Double> testAccuracy = new ArrayList<>();

    /** Notes how well {@code classifier} reads both sets after one more epoch. */
    void add(Classifier classifier, Digits.Split split) {
        epochs.add(epochs.size() + 1.0);
        trainingLoss.add(classifier.loss(split.training()));
        testLoss.add(classifier.loss(split.test()));
        trainingAccuracy.add(100 * classifier.accuracy(split.training()));
        testAccuracy.add(100 * classifier.accuracy(split.test()));
    }

    /** The share of test digits read correctly after the last epoch, in percent. */
    double lastTestAccuracy() {
        return testAccuracy.get(testAccuracy.size() - 1);
    }

    /** Writes both charts as one PNG file. */
    void save(Path file) throws IOException {
        XYChart loss = chart("Mean cross-entropy", "nats", trainingLoss, testLoss);
        loss.getStyler().setYAxisLogarithmic(true);
        loss.getStyler().setLegendPosition(LegendPosition.InsideNE);
        XYChart accuracy = chart("Digits read correctly", "%", trainingAccuracy, testAccuracy);
        accuracy.getStyler().setLegendPosition(LegendPosition.InsideSE);
        BitmapEncoder.saveBitmap(List.of(loss, accuracy), 1, 2, file.toString(), BitmapFormat.PNG);
    }

    private XYChart chart(String title, String unit, List<Double> training, List<Double> test) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("epoch")
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisTickMarkSpacingHint(TICK_SPACING);
        addSeries(chart, "training set", training, TRAINING);
        addSeries(chart, "test set", test, TEST);
        return chart;
    }

    private void addSeries(XYChart chart, String name, List<Double> values, Color color) {
        chart.addSeries(name, epochs, values).setMarker(SeriesMarkers.NONE).setLineColor(color);
    }
}
