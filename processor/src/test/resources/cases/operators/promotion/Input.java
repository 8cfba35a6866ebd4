package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double sums(double x, float y, long k, int n, short s, byte b, char c) {
        return x + y * k - n * y + s / x + b % x + c * y;
    }

    @Differentiable
    static float singles(float x, float y, long k, int n) {
        float sum = x + n;
        sum = sum * k - y / 3;
        return sum + x * y;
    }

    @Differentiable
    static double integerDivisionIsDoneFirst(double x, int n) {
        return x * (n / 2) + n / 2 * x + x * n / 2;
    }
}
