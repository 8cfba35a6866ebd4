package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double trigonometric(double x, double y) {
        return Math.sin(x) * Math.cos(y) + Math.tan(0.5 * x) + Math.asin(0.5 * y) + Math.acos(0.5 * x) + Math.atan(x)
                + Math.atan2(y, x);
    }

    @Differentiable
    static double exponential(double x, double y) {
        double z = 2 + x;
        return Math.exp(x) + Math.expm1(y) + Math.log(z) + Math.log10(z) + Math.log1p(z) + Math.sqrt(z) + Math.cbrt(y)
                + Math.pow(z, y) + Math.pow(x, 3) + Math.sinh(x) + Math.cosh(y) + Math.tanh(x) + Math.hypot(x, y);
    }

    @Differentiable
    static double piecewise(double x, double y) {
        return Math.abs(x) * Math.max(x, y) + Math.min(x, y) * Math.copySign(x, y) + Math.signum(x) * y
                + Math.floor(x) * y + Math.ceil(y) * x + Math.rint(3 * x) * y + x % y + Math.IEEEremainder(x, y);
    }

    @Differentiable
    static double others(double x, double y, int n) {
        return Math.fma(x, y, x) + Math.nextUp(x) + Math.nextDown(y) + Math.nextAfter(x, y) + Math.scalb(x, n)
                + Math.toRadians(x) + Math.toDegrees(y) + Math.ulp(x);
    }

    @Differentiable
    static float singles(float x, float y, int n) {
        return Math.abs(x) * Math.max(x, y) - Math.min(x, y) + Math.fma(x, y, y) + Math.copySign(x, y) + Math.scalb(x, n)
                + (float) Math.sin(x) + Math.signum(y);
    }

    @Differentiable
    static double strict(double x, double y) {
        return StrictMath.sin(x) * StrictMath.exp(y) + StrictMath.pow(2 + x, y) + StrictMath.max(x, y);
    }

    @Differentiable
    static double passive(double x, int n) {
        return x * Math.max(n, 2) + Math.floorMod(n, 3) * x + Math.sqrt(n) * x + Math.abs(-n) * x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double passive = Math.sqrt(i + n);
            s = Math.sin(s) * Math.exp(x[i]) + passive * Math.tanh(x[i]);
        }
        return s;
    }
}
