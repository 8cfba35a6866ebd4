package cases;

import org.jadjoint.Differentiable;

/** Records of which only the components are asked for. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {
        Vec plus(Vec other) {
            return new Vec(x + other.x, y + other.y);
        }

        Vec times(double factor) {
            return new Vec(x * factor, y * factor);
        }

        double dot(Vec other) {
            return x * other.x + y * other.y;
        }
    }

    @Differentiable
    static double orbit(double distance, double speed, int steps) {
        Vec position = new Vec(distance, 0);
        Vec velocity = new Vec(0, speed);
        for (int i = 0; i < steps; i++) {
            double squared = position.dot(position) + 0.1;
            velocity = velocity.plus(position.times(-0.1 / (squared * Math.sqrt(squared))));
            position = position.plus(velocity.times(0.1));
        }
        return position.dot(position);
    }
}
