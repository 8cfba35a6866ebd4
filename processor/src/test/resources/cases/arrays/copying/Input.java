package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double cloned(double[] a) {
        double[] b = a.clone();
        b[0] = a[0] * a[1];
        a[0] *= 3;
        return b[0] * b[1] + a[0];
    }

    @Differentiable
    static double copies(double[] a, int n) {
        double[] longer = Arrays.copyOf(a, a.length + 2);
        double[] part = Arrays.copyOfRange(a, 1, 3);
        int[] counts = Arrays.copyOf(new int[] {1, 2}, n);
        longer[a.length] = part[0] * part[1];
        part[0] *= a[0];
        return longer[0] * longer[a.length] + part[0] * counts[1];
    }

    @Differentiable
    static double overlappingForward(double[] a) {
        System.arraycopy(a, 0, a, 1, a.length - 1);
        a[0] *= a[2];
        return a[0] * a[1] + a[2];
    }

    @Differentiable
    static double overlappingBackward(double[] a) {
        System.arraycopy(a, 1, a, 0, a.length - 1);
        return a[0] * a[1] + a[a.length - 1];
    }

    @Differentiable
    static double between(double[] a, double[] b, double k) {
        a[0] *= k;
        System.arraycopy(a, 0, b, 1, 2);
        a[0] *= k;
        return b[1] * b[2] + a[0] * b[0];
    }

    @Differentiable
    static double filled(double[] a, float[] b, double x) {
        Arrays.fill(a, x * a[0]);
        Arrays.fill(b, 1, 2, 3);
        Arrays.fill(a, 1, 2, b[0] * x);
        return a[0] * a[1] + b[1] * b[0] * a[2];
    }

    @Differentiable
    static void filledWithAConstant(double[] a, int n) {
        double s = a[0];
        Arrays.fill(a, 0);
        a[1] = s * n;
    }

    @Differentiable
    static double inALoop(double[] a, int n) {
        double s = 0;
        for (int t = 0; t < n; t++) {
            double[] b = a.clone();
            System.arraycopy(b, 0, a, 1, a.length - 1);
            Arrays.fill(b, 0, 1, a[1] * s);
            s += b[0] * 0.1 + b[1] + a[0];
            if (t == 1) {
                double[] c = Arrays.copyOf(a, 2);
                s *= c[1];
            }
        }
        return s;
    }
}
