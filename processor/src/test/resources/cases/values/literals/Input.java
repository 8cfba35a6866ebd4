package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, char grade, boolean flag, @NoDerivative double c) {
        double passive = 2.5 * c;
        float single = 0.25f;
        float scaled = 1.5f * (float) x;
        long big = 3_000_000_000L;
        int hex = 0x1F;
        boolean known = true;
        boolean both = flag == false;
        int letter = grade - 'a';
        float singleTimes = 0.5f * letter;
        long longer = 7L - letter;
        boolean beyond = x > 'b' - 97;
        int decided = beyond ? 1 : 0;
        long rounded = x > 1L ? longer : 1L;
        boolean large = x > 1 == true;
        return (large && known ? 2 : 1) * x * passive + single * scaled + x * (big % 7) * hex + letter * x
                + (both ? 1e-1 : 0x1p-2) * x + decided * rounded + singleTimes * x;
    }

    @Differentiable
    static double loop(double[] x, char grade, boolean flag, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double passive = 0.5 * i;
            float single = 0.25f * n;
            float active = 0.75f * (float) x[i];
            long big = 5L + n;
            boolean odd = flag == true;
            int letter = grade - 'b';
            boolean large = x[i] > 1 == true;
            int decided = x[i] > 'c' - 98 ? 1 : 2;
            long more = x[i] > 1L ? 3L : 1L;
            s += (odd ? 1 : 2.0) * x[i] * passive + single * active + s * (big % 3) * 0.1 + letter * x[i];
            s *= large ? 0.5 : 0.25 * decided * more;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, char grade, boolean flag, int n) {
        if (x > 0.5) {
            double passive = 0.5 * n;
            float single = 0.25f * n;
            float active = 0.75f * (float) x;
            long big = 5L + n;
            boolean odd = flag == true;
            int letter = grade - 'b';
            boolean large = x > 1 == true;
            int decided = x > 'c' - 98 ? 1 : 2;
            long more = x > 1L ? 3L : 1L;
            return (odd ? 1 : 2.0) * x * passive + single * active + x * (big % 3) + letter * x + (large ? decided : more);
        }
        return x;
    }
}
