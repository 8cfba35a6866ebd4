package cases;

import org.jadjoint.Differentiable;

/** Loops that begin or end where whole numbers do, run or not. */
final class Input {
    private Input() {}

    @Differentiable
    static double bnd(double x, double y, boolean c) {
        int n = c ? Integer.MIN_VALUE : 2;
        double s = x;
        for (int i = 0; i < n; i++) s += y;
        return s * x;
    }

    @Differentiable
    static double bnd2(double x, double y, boolean c) {
        int n = c ? Integer.MAX_VALUE : -2;
        double s = x;
        for (int i = 2; i > n; i--) s *= Math.sin(s) * y;
        return s * x;
    }

    @Differentiable
    static double bnd3(double x, double y, boolean c) {
        int n = c ? Integer.MIN_VALUE : 2;
        double s = x;
        int i = 0;
        while (i < n) {
            s *= Math.sin(s) * y;
            i++;
        }
        return s * x;
    }

    @Differentiable
    static double bnd4(double x, double y, boolean c) {
        int a = c ? Integer.MIN_VALUE : 2;
        double s = x;
        for (int i = a; i < a + 3; i++) s *= Math.sin(s) * y + i % 3;
        return s * x;
    }

    @Differentiable
    static double bnd5(double x, double y, boolean c) {
        int a = c ? Integer.MAX_VALUE : 2;
        double s = x;
        for (int i = a; i > a - 3; i--) s *= Math.sin(s) * y + i % 3;
        return s * x;
    }

    static double run(double x, double y, int a, int b) {
        double s = x;
        for (int i = a; i <= b; i++) s *= Math.sin(s) * y + i % 3;
        for (int i = a; i < b; i++) s *= Math.cos(s) * y + i % 3;
        return s;
    }

    @Differentiable
    static double bnd6(double x, double y, boolean c) {
        return run(x, y, Integer.MIN_VALUE, Integer.MIN_VALUE + 2) + run(x, y, Integer.MAX_VALUE - 2, Integer.MAX_VALUE - 1)+ run(x, y, Integer.MAX_VALUE, Integer.MIN_VALUE) + run(x, y, 3, 1) + run(x, y, 1, 3);
    }

    static double ran(double x, double y, int a, int b) {
        double s = x;
        for (int i = a; i >= b; i--) s *= Math.sin(s) * y + i % 3;
        for (int i = a; i > b; i--) s *= Math.cos(s) * y + i % 3;
        return s;
    }

    @Differentiable
    static double bnd7(double x, double y, boolean c) {
        return ran(x, y, Integer.MIN_VALUE + 2, Integer.MIN_VALUE + 1) + ran(x, y, Integer.MAX_VALUE, Integer.MAX_VALUE - 1)+ ran(x, y, Integer.MIN_VALUE, Integer.MAX_VALUE) + ran(x, y, 1, 3) + ran(x, y, 3, 1);
    }
}
