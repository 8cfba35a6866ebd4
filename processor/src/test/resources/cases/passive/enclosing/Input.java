package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** The receiver, as classes inside of carried code and methods without derivatives know it. */
final class Input {
    private int calls;

    int calls() {
        return calls;
    }

    void called() {
        calls = 3;
    }

    @Differentiable
    double inner(double x) {
        Runnable count = new Runnable() {
            @Override
            public void run() {
                Input.this.called();
            }
        };
        count.run();
        return x * calls();
    }

    interface Sized {
        default double size() {
            return 2;
        }
    }

    @Differentiable
    record Disc(double r) implements Sized {
        @NoDerivative
        double baseSize() {
            return Sized.super.size();
        }

        @NoDerivative
        int bucket() {
            return r > 0 ? 3 : 4;
        }

        @Differentiable
        double scaled() {
            return baseSize() * r * bucket();
        }
    }

    @Differentiable
    record Ring(double[] radii) {
        @NoDerivative
        int bucket(Disc other) {
            return radii[0] > other.r() ? 5 : 6;
        }
    }

    @Differentiable
    static double constants(double x, double y) {
        Disc disc = new Disc(x);
        Ring ring = new Ring(new double[] {y, x});
        return disc.bucket() * x + ring.bucket(disc) * y + ring.radii()[1] * disc.scaled();
    }
}
