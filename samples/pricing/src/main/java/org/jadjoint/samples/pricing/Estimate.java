package org.jadjoint.samples.pricing;

/** Mean and standard error of a stream of samples, one pass (Welford, 1962). */
final class Estimate {
    private long count;
    private double mean;
    private double squares;

    void add(double sample) {
        count++;
        double distance = sample - mean;
        mean += distance / count;
        squares += distance * (sample - mean);
    }

    double mean() {
        return mean;
    }

    double standardError() {
        return Math.sqrt(squares / (count - 1) / count);
    }
}
