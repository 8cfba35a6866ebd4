package cases;

import java.util.List;
import org.jadjoint.Differentiable;

/** Lists that are made: of records, of arrays of records, of other lists; returned, carried by loops, chosen. */
final class Input {
    private Input() {}

    @Differentiable
    record Body(double mass, double position) {}

    @Differentiable
    record Galaxy(List<Body> bodies, double age) {}

    @Differentiable
    static List<Body> shared(double x, List<Body> bodies) {
        Body first = new Body(x, x * x);
        List<Body> own = List.of(first, bodies.get(0), first);
        return List.copyOf(own);
    }

    @Differentiable
    static double twice(double x) {
        Body body = new Body(x, 2 * x);
        List<Body> bodies = List.of(body, body);
        return bodies.get(0).mass() * bodies.get(1).position();
    }

    @Differentiable
    static List<Body> step(List<Body> bodies, double dt) {
        Body[] next = new Body[bodies.size()];
        for (int i = 0; i < next.length; i++) {
            Body b = bodies.get(i);
            double force = 0;
            for (Body other : bodies) force += other.mass() * (other.position() - b.position());
            next[i] = new Body(b.mass(), b.position() + dt * force / next.length);
        }
        return List.of(next);
    }

    @Differentiable
    static double carried(List<Body> bodies, double dt) {
        List<Body> now = bodies;
        double energy = 0;
        for (int i = 0; i < 3; i++) {
            now = step(now, dt * i);
            energy += now.get(0).position() * now.get(1).mass() * now.size();
        }
        return energy;
    }

    @Differentiable
    static double chosen(List<Body> a, List<Body> b, double x) {
        List<Body> one = x > 0 ? a : b;
        List<Body> none = List.of();
        double sum = x;
        for (Body body : x > 5 ? one : none) sum += body.mass();
        for (Body body : one) sum += body.mass() * x;
        return sum + (none.isEmpty() ? one.get(0).position() : 0);
    }

    @Differentiable
    static Galaxy older(Galaxy galaxy, double by) {
        List<Body> bodies = step(galaxy.bodies(), by);
        return new Galaxy(List.of(bodies.get(0), galaxy.bodies().get(0), bodies.get(0)), galaxy.age() * by);
    }

    @Differentiable
    static double none(double x) {
        List<Body> empty = List.of();
        double sum = x * x;
        for (Body body : empty) sum += body.mass() * x;
        return sum;
    }

    @Differentiable
    static double missing(double x, List<Body> bodies) {
        List<Body> copy = List.copyOf(bodies);
        return copy.get(0).mass() * x;
    }

    @Differentiable
    record Fixed(List<Body> bodies) {
        Fixed {
            bodies = List.copyOf(bodies);
            if (bodies.size() > 20) throw new IllegalArgumentException("too many");
        }

        @Differentiable
        double mass() {
            double sum = 0;
            for (Body body : bodies) sum += body.mass() * body.mass();
            return sum;
        }
    }

    @Differentiable
    static Fixed fixed(List<Body> bodies, double x) {
        double mass = new Fixed(bodies).mass();
        return new Fixed(List.of(new Body(mass, x), bodies.get(0)));
    }

    @Differentiable
    static double filled(double x, int n) {
        List<double[]> rows = new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) rows.add(new double[] {i, 2});
        double product = x;
        for (double[] row : rows) product *= row[1] * x;
        return product * rows.size();
    }

    @Differentiable
    static double filledElsewhere(double x, int n) {
        double sum = 0;
        for (double[] row : constants(n)) sum += (row[0] + 1) * x * x;
        return sum;
    }

    private static List<double[]> constants(int n) {
        List<double[]> rows = new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) rows.add(new double[] {i});
        return rows;
    }
}
