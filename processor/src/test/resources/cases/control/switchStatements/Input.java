package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        switch ((int) (x * 2)) {
            case 0:
                x *= y;
                break;
            case 1:
                x += y;
            case 2:
                x *= x;
                break;
            default:
                y = x;
        }
        int m = 0;
        switch (n) {
            case 3 -> m = 2;
            case 4, 5 -> {
                m = n;
                m *= 2;
            }
            default -> m = 1;
        }
        return x * y * m;
    }

    @Differentiable
    static double fallThrough(double x, int n) {
        double s = x;
        switch (n) {
            default:
                s *= 2;
            case 4:
                s *= x;
            case 3:
                s += x * x;
                break;
            case 7:
                s = 0;
        }
        return s;
    }

    @Differentiable
    static double loop(double[] x, String kind) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            switch (i % 3) {
                case 0:
                    s += x[i] * x[i];
                    continue;
                case 1:
                    s *= x[i];
                    break;
                default:
                    s -= x[i];
            }
            int m = 0;
            switch (kind) {
                case "one":
                    m = 1;
                    break;
                case "two":
                case "three":
                    m = 2;
            }
            s *= 1 + m;
        }
        return s;
    }

    @Differentiable
    static double characters(double x, double y, char grade) {
        switch (grade) {
            case 'a' -> x = x * y;
            case 'b' -> {
                if (x > y) {
                    return x;
                }
                y *= y;
            }
            default -> {}
        }
        return x * y;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (x > 0.5) {
            int m = 1;
            switch (n) {
                case 3:
                    m = 4;
                    break;
                default:
                    m = 2;
            }
            switch ((int) (x * 3)) {
                case 2 -> x *= x;
                case 3 -> x += 1;
                default -> x -= m;
            }
        }
        return x * x;
    }
}
