package org.jadjoint.samples.digits;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Teaches a network to read handwritten digits: {@code Main [seed] [folder for the pictures]}. */
final class Main {
    static final int EPOCHS = 60;

    private Main() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        Path folder = Path.of(args.length > 1 ? args[1] : "target/digits");
        run(seed, Files.createDirectories(folder), System.out);
    }

    private static void run(long seed, Path folder, PrintStream out) throws IOException {
        long start = System.nanoTime();
        Random random = new Random(seed);
        Digits.Split split = Digits.load().split(random);
        Training training = new Training(split.training(), EPOCHS, random);
        out.printf(
                Locale.ROOT,
                "%,d handwritten digits: %,d to train on, %d to test on (seed %d); %,d parameters%n",
                split.training().size() + split.test().size(),
                split.training().size(),
                split.test().size(),
                seed,
                training.parameterCount());

        LearningCurve curve = train(training, split);
        List<Classifier.Misread> misread = training.classifier().misread(split.test());
        int read = split.test().size() - misread.size();
        out.printf(
                Locale.ROOT,
                "Test accuracy: %.1f %% (%d of %d digits), after %.1f s%n",
                100.0 * read / split.test().size(),
                read,
                split.test().size(),
                (System.nanoTime() - start) / 1e9);

        Path curveFile = folder.resolve("learning-curve.png");
        curve.save(curveFile);
        out.println("Learning curve:   " + curveFile.toAbsolutePath().normalize());
        Path sheetFile = folder.resolve("misread-digits.png");
        new MisreadSheet(split.test(), misread).save(sheetFile);
        out.println("Misread digits:   " + sheetFile.toAbsolutePath().normalize());
        out.println("Generated source: " + generatedSource());
    }

    private static LearningCurve train(Training training, Digits.Split split) {
        LearningCurve curve = new LearningCurve();
        try (ProgressBar bar = progressBar()) {
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                double loss = training.epoch();
                Classifier classifier = training.classifier();
                curve.add(classifier, split);
                bar.setExtraMessage(
                        String.format(Locale.ROOT, "loss %.3f, accuracy %.1f %%", loss, curve.lastTestAccuracy()));
                bar.step();
            }
        }
        return curve;
    }

    private static ProgressBar progressBar() {
        return new ProgressBarBuilder()
                .setTaskName("Training")
                .setInitialMax(EPOCHS)
                .setUnit(" epochs", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .hideEta()
                .build();
    }

    /** Where javac wrote the companion: beside the classes of this module. */
    private static Path generatedSource() {
        Path classes = Path.of(URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return classes.resolveSibling("generated-sources/annotations/org/jadjoint/samples/digits/NetworkSweeps.java");
    }
}
