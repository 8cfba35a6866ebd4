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

    @Differentiable
    sealed interface Buffer permits Plain, Longer {
        @NoDerivative
        int size();
    }

    @Differentiable
    record Plain(double[] values) implements Buffer {
        public int size() {
            return values.length;
        }

        void put(double x) {
            values[1] = x;
        }
    }

    @Differentiable
    record Longer(double[] values) implements Buffer {
        public int size() {
            return values.length + 1;
        }
    }

    @NoDerivative
    static int positive(double[] values) {
        int count = 0;
        for (double each : values) if (each > 0) count++;
        values[0] = -1;
        return count;
    }

    /** Arrays that are written between calls that look at them. */
    @Differentiable
    static double lookedAt(double x, double y) {
        Plain plain = new Plain(new double[] {x, y});
        plain.values()[0] = x * y;
        Buffer buffer = x > 100 ? new Longer(plain.values()) : plain;
        double r = buffer.size() * y * plain.values()[0];
        plain.put(r * x * positive(plain.values().clone()));
        return r * plain.values()[1] * buffer.size();
    }
}
