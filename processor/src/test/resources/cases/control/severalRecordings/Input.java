import org.jadjoint.Differentiable;

/** What one loop of unknown length records is not what the next one records, in parts of a long method too. */
final class Input {
    private Input() {}

    @Differentiable
    static double oneVariable(double x, double y) {
        double s = x;
        while (s < 4) s = s * s * 0.5 + y * y + 1;
        s = s * y;
        while (s < 20) s = s * s * 0.25 + x * x + 1;
        s = s * x;
        while (s < 90) s = s * s * 0.125 + y * y + 2;
        return s;
    }

    @Differentiable
    static double arrayElements(double[] a, int n) {
        double s = 0;
        for (int i = 0; s < 4 && i < n; i++) {
            s += a[i] * a[i] + 1;
            a[i] = s * a[i];
        }
        for (int i = n - 1; s < 8 && i >= 0; i--) {
            s += a[i] * a[i] + 0.5;
            a[i] = s * a[i];
        }
        return s;
    }

    @Differentiable
    static double earlyReturns(double x, double y, int n) {
        double s = x;
        while (s < 2) s = s * s * 0.5 + y * y + 1;
        double sine = Math.sin(s * y);
        if (sine > 0.75) return s * sine * x;
        double t = y;
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(t * t + sine * sine + i);
            if (root > 5) return root * s - t;
            t = t * root * 0.5 + x;
        }
        double cosine = Math.cos(t * x);
        if (cosine < -0.75) return t * cosine * y;
        while (s < 30) s = s * s * 0.25 + x * x + cosine * cosine;
        if (s > 60) return s * cosine * sine;
        double exponential = Math.exp(-s * s * 0.001);
        return exponential * t + sine * cosine;
    }
}
