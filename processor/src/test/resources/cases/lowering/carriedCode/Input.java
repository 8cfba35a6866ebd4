package test;

import org.jadjoint.*;

class C {
    static int counter;

    @Differentiable
    static double passive(double x, String text) {
        int n = 0;
        try {
            n = Integer.parseInt(text); // may fail
        } catch (NumberFormatException e) {
            n = text.length();
        }
        counter++;
        System.out.println("x = " + x + ", n = " + n);
        @NoDerivative double scale = Math.floor(x) * n;
        if (x < 0) throw new IllegalArgumentException("negative: " + x);
        return x * scale + noise(x, n);
    }

    @NoDerivative
    static double noise(double x, int n) {
        return Math.signum(x) * n;
    }
}
