package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static float dot(float[] a, float[] b) {
        float s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    @Differentiable
    static double mixed(float[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] *= b[i];
            b[i] += a[i];
            s += a[i] * b[i];
        }
        return s;
    }

    @Differentiable
    static float[] scaled(float[] a, double k) {
        float[] b = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            b[i] = (float) (a[i] * k);
        }
        return b;
    }
}
