package org.jadjoint.samples.regression;

/** A model and its generated derivative, over one predictor or several. */
record Curve(Model model, Pullback pullback) {
    /** The value for the parameters {@code b} at the predictors {@code x}. */
    @FunctionalInterface
    interface Model {
        double at(double[] b, double[] x);
    }

    /** Adds {@code resultBar} times the derivative by each of {@code b} to {@code bBar}. */
    @FunctionalInterface
    interface Pullback {
        void add(double[] b, double[] x, double resultBar, double[] bBar);
    }

    /** A {@link Model} of a single predictor. */
    @FunctionalInterface
    interface PlaneModel {
        double at(double[] b, double x);
    }

    /** A {@link Pullback} for a single predictor: the shape of the method that Jadjoint generates for a {@link PlaneModel}. */
    @FunctionalInterface
    interface PlanePullback {
        void add(double[] b, double x, double resultBar, double[] bBar);
    }

    static Curve of(PlaneModel model, PlanePullback pullback) {
        return new Curve(
                (b, x) -> model.at(b, x[0]), (b, x, resultBar, bBar) -> pullback.add(b, x[0], resultBar, bBar));
    }

    /** The values at all rows of {@code x}. */
    double[] values(double[] b, double[][] x) {
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = model.at(b, x[i]);
        }
        return values;
    }

    /** The derivatives of the values at all rows of {@code x}: a row each, with a column per parameter. */
    double[][] jacobian(double[] b, double[][] x) {
        double[][] jacobian = new double[x.length][b.length];
        for (int i = 0; i < x.length; i++) {
            pullback.add(b, x[i], 1, jacobian[i]);
        }
        return jacobian;
    }
}
