package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double copied(double x, boolean b) {
        int[] v = null;
        if (b) {
            int[] w = Arrays.copyOf(v, 2);
            x *= w[0];
        }
        return x * x;
    }

    @Differentiable
    static double length(double x, boolean b) {
        double[] v = null;
        if (b) {
            x *= v.length;
        }
        return x * x;
    }

    @Differentiable
    static double element(double x, boolean b) {
        double[] v = null;
        if (b) {
            x *= v[1];
        }
        return x * x;
    }

    @Differentiable
    static double stored(double x, boolean b) {
        double[] v = null;
        if (b) {
            v[0] = x;
        }
        return x * x;
    }

    @Differentiable
    static double filled(double x, boolean b) {
        double[] v = null;
        if (b) {
            Arrays.fill(v, x);
        }
        return x * x;
    }

    @Differentiable
    static double filledWhole(double x, boolean b) {
        int[] v = null;
        if (b) {
            Arrays.fill(v, 3);
        }
        return x * x;
    }

    @Differentiable
    static double filledRange(double x, boolean b) {
        double[] v = null;
        if (b) {
            Arrays.fill(v, 0, 1, x);
        }
        return x * x;
    }

    @Differentiable
    static double cloned(double x, boolean b) {
        double[] v = null;
        if (b) {
            double[] w = v.clone();
            x *= w[0];
        }
        return x * x;
    }

    @Differentiable
    static double ranges(double x, boolean b) {
        double[] v = null;
        if (b) {
            double[] w = Arrays.copyOfRange(v, 0, 1);
            x *= w[0];
        }
        return x * x;
    }

    @Differentiable
    static double moved(double x, double[] y, boolean b) {
        double[] v = null;
        if (b) {
            System.arraycopy(v, 0, y, 0, 1);
        }
        return x * x * y[0];
    }

    @Differentiable
    static double each(double x, boolean b) {
        double[] v = null;
        if (b) {
            for (double e : v) {
                x *= e;
            }
        }
        return x * x;
    }

    @Differentiable
    static double passed(double x, boolean b) {
        double[] v = null;
        return b ? h(v, x) : x;
    }

    static double h(double[] v, double x) {
        for (int i = 0; i < 3; i++) {
            x *= x;
        }
        return v == null ? x : v[0];
    }

    static double h(float[] v, double x) {
        return v == null ? x : v[0];
    }

    /** Null with a type, for the choice of a method, is no array from elsewhere that a result might be. */
    @Differentiable
    static double[] chosen(double x, double[] y, int n) {
        if (n <= 0) {
            y[0] *= x;
            return y;
        }
        y[1] = x * y[0];
        return either((double[]) null, chosen(x, y, 0));
    }

    static double[] either(double[] a, double[] b) {
        return a == null ? b : a;
    }

    static float[] either(float[] a, double[] b) {
        return a;
    }

    @Differentiable
    static double compared(double x, boolean b) {
        double[] v = null;
        double[] w = null;
        return v == w && b ? x * x : x;
    }

    @Differentiable
    static double text(double x, boolean b) {
        String s = null;
        return b ? x * s.length() : x * x;
    }
}
