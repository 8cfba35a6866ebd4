package cases;

import org.jadjoint.Differentiable;

/** Loops between bounds of which nothing is known, that keep nothing of their iterations. */
final class Input {
    private Input() {}

    @Differentiable
    static double between(double x, int from, int to) {
        double s = x;
        for (int i = from - 2; i < to; i++) s = s / 2 + x;
        return s;
    }

    @Differentiable
    static double down(double x, int from, int to) {
        double s = x;
        for (int i = to + 3; i >= from - 1; i--) s = s / 2 + x;
        return s;
    }

    @Differentiable
    static double inside(double x, int from, int to) {
        double s = x;
        for (int i = from; i < to + 2; i++) {
            for (int j = from - i; j < to; j++) s = s / 2 + x;
            for (int j = from; j < to + 1; j++) s = s / 3 - x;
        }
        return s;
    }

    @Differentiable
    static double insideOfAnother(double x, int from, int to) {
        double s = x;
        for (int i = 0; i < 3; i++) {
            if (i == 1) continue;
            for (int j = from - 1; j < to + i; j++) s = s / 2 + x;
        }
        return s;
    }
}
