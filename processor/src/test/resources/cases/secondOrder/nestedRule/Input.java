package cases;

import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;

/** The derivative of a method that uses a rule, in what is differentiated: second derivatives that no order asks for. */
final class Input {
    private Input() {}

    /** What nobody can look into. */
    static double sine(double x) {
        return Double.valueOf(Math.sin(x));
    }

    @DerivativeRule(of = Input.class, method = "sine")
    static final class SineRule {
        private SineRule() {}

        static double vjpX(double x, double resultBar) {
            return resultBar * Math.cos(x);
        }

        static double jvp(double x, double xDot) {
            return Math.cos(x) * xDot;
        }
    }

    @Differentiable
    static double inner(double x, double y) {
        return sine(x * y) * y;
    }

    @Differentiable
    static double slope(double x) {
        return InputDerivatives.innerGradient(x, 0.5).x() * x;
    }
}
