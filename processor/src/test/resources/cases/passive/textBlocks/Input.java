package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double constant(double x) {
        return x * """
            one "two"   three
              four \
            five""".length();
    }

    @Differentiable
    static double carried(double x, int n) {
        return x * x * ("""
            // no comment, not even "quoted /*"
            \"""n\""" = """ + n).length();
    }
}
