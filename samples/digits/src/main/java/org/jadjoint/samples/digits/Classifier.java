package org.jadjoint.samples.digits;

import java.util.ArrayList;
import java.util.List;

/** A trained network that reads digits. */
record Classifier(Parameters parameters) {
    /**
     * A digit that was misread.
     *
     * @param index where the image stands in its set
     * @param confidence the probability that the network gave to its wrong answer
     */
    record Misread(int index, int actual, int answer, double confidence) {}

    double loss(Digits digits) {
        return Network.loss(
                parameters.hiddenWeights(),
                parameters.hiddenBiases(),
                parameters.outputWeights(),
                parameters.outputBiases(),
                digits.images(),
                digits.labels());
    }

    /** The share of {@code digits} that is read correctly. */
    double accuracy(Digits digits) {
        return 1 - (double) misread(digits).size() / digits.size();
    }

    /** The digits that are read wrongly, in the order of their set. */
    List<Misread> misread(Digits digits) {
        double[] scores = Network.scores(
                parameters.hiddenWeights(),
                parameters.hiddenBiases(),
                parameters.outputWeights(),
                parameters.outputBiases(),
                digits.images());
        List<Misread> misread = new ArrayList<>();
        for (int k = 0; k < digits.size(); k++) {
            int first = k * Digits.CLASSES;
            int answer = highest(scores, first);
            int actual = digits.labels()[k];
            if (answer != actual) {
                misread.add(new Misread(k, actual, answer, probability(scores, first, answer)));
            }
        }
        return misread;
    }

    private static int highest(double[] scores, int first) {
        int highest = 0;
        for (int c = 1; c < Digits.CLASSES; c++) {
            if (scores[first + c] > scores[first + highest]) {
                highest = c;
            }
        }
        return highest;
    }

    private static double probability(double[] scores, int first, int answer) {
        double total = 0;
        for (int c = 0; c < Digits.CLASSES; c++) {
            total += Math.exp(scores[first + c] - scores[first + answer]);
        }
        return 1 / total;
    }
}
