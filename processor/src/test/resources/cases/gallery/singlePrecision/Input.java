package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Each cotangent has the type of its value, and is rounded where that is. */
    @Differentiable
    static float energy(float[] x, double stiffness) {
        float sum = 0;
        for (float length : x) {
            sum += 0.5 * stiffness * length * length;
        }
        return sum;
    }
}
