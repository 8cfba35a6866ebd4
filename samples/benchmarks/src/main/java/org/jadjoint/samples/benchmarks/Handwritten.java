package org.jadjoint.samples.benchmarks;

/** The gradients of {@link Primals} as an expert writes them: they write into arrays and workspaces of the caller. */
final class Handwritten {
    private static final int IN = Primals.IN;
    private static final int HIDDEN = Primals.HIDDEN;

    private Handwritten() {}

    /** Returns the value of {@link Primals#gbm}; {@code gradient} becomes {spot, drift, vol, strike}. */
    static double gbmGradient(
            double spot,
            double drift,
            double vol,
            double strike,
            double[] normals,
            double[] sSaved,
            double[] growthSaved,
            double[] gradient) {
        int n = normals.length;
        double dt = 1.0 / n;
        double rootDt = Math.sqrt(dt);
        double s = spot;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sSaved[i] = s;
            double growth = Math.exp((drift - 0.5 * vol * vol) * dt + vol * rootDt * normals[i]);
            growthSaved[i] = growth;
            s = s * growth;
            sum += s;
        }
        double average = sum / n;
        boolean inTheMoney = average > strike;
        double sumBar = inTheMoney ? 1.0 / n : 0;
        double sBar = 0;
        double driftBar = 0;
        double volBar = 0;
        for (int i = n - 1; i >= 0; i--) {
            double nextBar = sBar + sumBar;
            double growth = growthSaved[i];
            double exponentBar = nextBar * sSaved[i] * growth;
            sBar = nextBar * growth;
            driftBar += exponentBar * dt;
            volBar += exponentBar * (rootDt * normals[i] - vol * dt);
        }
        gradient[0] = sBar;
        gradient[1] = driftBar;
        gradient[2] = volBar;
        gradient[3] = inTheMoney ? -1 : 0;
        return inTheMoney ? average - strike : 0;
    }

    /** Returns the value of {@link Primals#logistic}; {@code gradient} becomes {x, r}. */
    static double logisticGradient(double x, double r, int steps, double[] xSaved, double[] gradient) {
        for (int i = 0; i < steps; i++) {
            xSaved[i] = x;
            if (x > 0.5) x = r * x * (1 - x);
            else x = r * x * (1 - x) + 0.01;
        }
        double xBar = 1;
        double rBar = 0;
        for (int i = steps - 1; i >= 0; i--) {
            double y = xSaved[i];
            rBar += xBar * y * (1 - y);
            xBar = xBar * r * (1 - 2 * y);
        }
        gradient[0] = xBar;
        gradient[1] = rBar;
        return x;
    }

    /** Returns the value of {@link Primals#mlp} and adds the gradients of its weights into {@code w1Bar} to {@code w3Bar}. */
    static double mlpGradient(
            double[] x, double[] w1, double[] w2, double[] w3, double[] w1Bar, double[] w2Bar, double[] w3Bar) {
        double[] h1 = layer(w1, x, IN);
        double[] h2 = layer(w2, h1, HIDDEN);
        double y = 0;
        for (int i = 0; i < HIDDEN; i++) y += w3[i] * h2[i];
        double[] h1Bar = new double[HIDDEN];
        for (int o = 0; o < HIDDEN; o++) {
            w3Bar[o] += h2[o];
            double sBar = w3[o] * (1 - h2[o]) * (1 + h2[o]);
            for (int i = 0; i < HIDDEN; i++) {
                w2Bar[o * HIDDEN + i] += sBar * h1[i];
                h1Bar[i] += sBar * w2[o * HIDDEN + i];
            }
        }
        for (int o = 0; o < HIDDEN; o++) {
            double sBar = h1Bar[o] * (1 - h1[o]) * (1 + h1[o]);
            for (int i = 0; i < IN; i++) w1Bar[o * IN + i] += sBar * x[i];
        }
        return y;
    }

    private static double[] layer(double[] w, double[] x, int in) {
        double[] h = new double[HIDDEN];
        for (int o = 0; o < HIDDEN; o++) {
            double s = 0;
            for (int i = 0; i < in; i++) s += w[o * in + i] * x[i];
            h[o] = Math.tanh(s);
        }
        return h;
    }
}
