package cases;

import org.jadjoint.Differentiable;

/** Methods of records, private ones and those that call each other. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {
        Vec plus(Vec other) {
            return new Vec(x + other.x, y + other.y());
        }

        Vec times(double factor) {
            return new Vec(factor * this.x, factor * y);
        }

        double norm() {
            return Math.sqrt(square());
        }

        private double square() {
            return x * x + y * y;
        }

        double constant() {
            return 3;
        }

        Vec unit() {
            double norm = norm();
            return norm == 0 ? this : times(1 / norm);
        }
    }

    @Differentiable
    record Polynomial(double[] coefficients) {
        double at(double t) {
            double value = 0;
            for (int i = coefficients.length - 1; i >= 0; i--) value = value * t + coefficients[i];
            return value;
        }

        void scale(double factor) {
            for (int i = 0; i < coefficients.length; i++) coefficients[i] *= factor;
        }
    }

    @Differentiable
    static double vectors(double x, double y) {
        Vec v = new Vec(x, y).plus(new Vec(y, 1)).times(x);
        return v.unit().x() * v.norm() + v.plus(v).y();
    }

    @Differentiable
    static double steps(double x, double y, int n) {
        Vec position = new Vec(x, 1);
        Vec velocity = new Vec(0, y);
        for (int i = 0; i < Math.min(Math.abs(n), 5); i++) {
            double r = position.norm();
            velocity = velocity.plus(position.times(-0.1 / (r * r * r)));
            position = position.plus(velocity.times(0.1));
        }
        return position.x() * velocity.y() - position.y() * velocity.x();
    }

    @Differentiable
    static double polynomial(double[] c, double t) {
        Polynomial p = new Polynomial(c.clone());
        double before = p.at(t);
        p.scale(t);
        return before * p.at(0.5 * t);
    }

    /** A method that does not look at its record is not called on null either. */
    @Differentiable
    static double absent(double x, int n) {
        Vec v = n > 3 ? null : new Vec(x, 1);
        return v.constant() * x;
    }
}
