package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Helpers that stay calls and put other records, which hold numbers alone, into arrays of their callers. */
final class Input {
    private Input() {}

    @Differentiable
    record Body(double position, double velocity) {}

    @Differentiable
    sealed interface Shape permits Disc, Square {}

    @Differentiable
    record Disc(double radius) implements Shape {}

    @Differentiable
    record Square(double side) implements Shape {}

    @Differentiable
    record Swarm(Body[] bodies) {}

    interface Put {
        void into(Body[] bodies, Body body);
    }

    static void step(Body[] bodies, double dt, int depth) {
        if (depth > 0) {
            step(bodies, dt, depth - 1);
            return;
        }
        for (int i = 0; i < bodies.length; i++) {
            double force = 0;
            for (int j = 0; j < bodies.length; j++) force += Math.sin(bodies[j].position() - bodies[i].position());
            double velocity = bodies[i].velocity() + force * dt;
            bodies[i] = new Body(bodies[i].position() + velocity * dt, velocity);
        }
    }

    @Differentiable
    static double simulated(double x, double y, int n) {
        Body[] bodies = {new Body(x, y), new Body(-x, 0.5), new Body(y * y, -x)};
        for (int i = 0; i < n % 4; i++) step(bodies, 0.1, 1);
        double s = 0;
        for (Body body : bodies) s += body.velocity() * body.position();
        return s;
    }

    static void put(Body[] bodies, Body body, @NoDerivative double[] where) {
        bodies[where.length - 1] = body;
    }

    @Differentiable
    static double putAtOnce(double x, double y) {
        Body[] bodies = new Body[1];
        put(bodies, new Body(x, y), new double[1]);
        return bodies[0].position() * bodies[0].velocity();
    }

    static void exchange(Body[] one, Body[] other, @NoDerivative double[] where) {
        Body first = one[where.length - 1];
        one[0] = other[0];
        other[0] = first;
    }

    @Differentiable
    static double exchanged(double x, double y) {
        Body[] one = {new Body(x, y)};
        Body[] other = {new Body(y * y, x)};
        exchange(one, other, new double[] {2});
        return one[0].position() * one[0].velocity() + 3 * other[0].velocity();
    }

    static void putShape(Shape[] shapes, Shape shape, @NoDerivative double[] where) {
        shapes[where.length - 1] = shape;
    }

    @Differentiable
    static double variants(double x, double y, boolean round) {
        Shape[] shapes = new Shape[2];
        putShape(shapes, round ? new Disc(x) : new Square(y * y), new double[1]);
        return shapes[0] instanceof Disc disc ? disc.radius() * disc.radius() : ((Square) shapes[0]).side();
    }

    static void filled(Body[] from, Body[] to, @NoDerivative double[] where) {
        System.arraycopy(from, 0, to, where.length - 1, 1);
        Arrays.fill(from, to[1]);
    }

    @Differentiable
    static double copied(double x, double y) {
        Body[] from = {new Body(x, y)};
        Body[] to = {null, new Body(y * y, x)};
        filled(from, to, new double[1]);
        return from[0].position() * from[0].velocity() + 3 * to[0].velocity();
    }

    static void into(Swarm swarm, double x, @NoDerivative double[] where) {
        swarm.bodies()[where.length - 1] = new Body(x * x, where[0]);
    }

    @Differentiable
    static double inARecord(double x, double y) {
        Swarm swarm = new Swarm(new Body[] {new Body(y, y)});
        into(swarm, x, new double[] {2});
        return swarm.bodies()[0].position() * swarm.bodies()[0].velocity() * y;
    }

    static void apply(Put put, Body[] bodies, Body body, @NoDerivative double[] where) {
        if (where.length > 0) put.into(bodies, body);
    }

    @Differentiable
    static double byAFunction(double x, double y) {
        Body[] bodies = new Body[1];
        apply((all, body) -> all[0] = body, bodies, new Body(x * y, y), new double[1]);
        return bodies[0].position() * x;
    }
}
