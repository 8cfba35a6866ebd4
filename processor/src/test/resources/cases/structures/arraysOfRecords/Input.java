package cases;

import org.jadjoint.Differentiable;

/** Arrays of records, whose elements are replaced. */
final class Input {
    private Input() {}

    @Differentiable
    record Body(double mass, double position, double velocity) {}

    @Differentiable
    static double bodies(double[] x, double dt) {
        Body[] bodies = new Body[x.length];
        for (int i = 0; i < x.length; i++) bodies[i] = new Body(1 + 0.1 * i, x[i] + i, x[i] * dt);
        for (int step = 0; step < 3; step++) {
            for (int i = 0; i < bodies.length; i++) {
                Body b = bodies[i];
                Body other = bodies[(i + 1) % bodies.length];
                double distance = other.position() - b.position();
                double velocity = b.velocity() + 0.1 * dt * other.mass() * distance;
                bodies[i] = new Body(b.mass(), b.position() + 0.1 * dt * velocity, velocity);
            }
        }
        double energy = 0;
        for (Body b : bodies) energy += 0.5 * b.mass() * b.velocity() * b.velocity() + b.position();
        return energy;
    }

    @Differentiable
    static double table(double x, double y) {
        Body shared = new Body(x, y, x * y);
        Body[][] table = {{shared, null}, {new Body(y, 1, x), shared}};
        Body[] row = table[1];
        table[0][1] = row[0];
        row[0] = new Body(row[1].velocity(), row[0].mass(), 2);
        Body[] copy = row.clone();
        copy[1] = table[0][1];
        return table[0][0].velocity() * table[0][1].mass() + row[0].mass() * row[1].position() + copy[1].velocity() * copy[0].position();
    }
}
