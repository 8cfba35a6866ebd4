package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double userNames(double x, double xBar, double value, double gradient, double seed, double resultBar, double i$) {
        double xDot = x * xBar;
        double xSaved = xDot + value * gradient;
        double result = xSaved * seed;
        double residuals = Math.exp(0.1 * result) * resultBar;
        return residuals * i$ + result;
    }

    @Differentiable
    static double inLoop(double[] sBar, double[] trips, double frame, double workspace) {
        double s = 0;
        double sSaved = 1;
        for (int t = 0; t < sBar.length; t++) {
            double factor = sBar[t] * frame;
            double factorSaved = factor * sSaved;
            s = s * factorSaved + trips[t];
            sSaved = Math.sin(s) * workspace;
        }
        return s * sSaved;
    }

    @Differentiable
    static double names(double clone, double hashCode, double[] toString, double notify) {
        double wait = clone * hashCode;
        double getClass = wait + toString[0] * notify;
        return getClass * toString[1];
    }

    @Differentiable
    static double dollars(double $, double _x, double x$y, double été) {
        return $ * _x + x$y * été;
    }

    @Differentiable
    static double namesOfAHelper(double x, double y, int n) {
        return helper(x, y, n) * x;
    }

    private static double helper(double clone, double wait, int n) {
        return n <= 0 ? clone * wait : helper(wait, Math.sin(clone), n - 1) + wait;
    }
}
