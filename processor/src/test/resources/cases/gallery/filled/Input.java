package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** One value in many elements. */
    @Differentiable
    static double filled(double x, int n) {
        double[] powers = new double[5];
        Arrays.fill(powers, x);
        for (int i = 1; i < powers.length; i++) {
            powers[i] *= powers[i - 1];
        }
        return powers[Math.floorMod(n, powers.length)];
    }
}
