package cases;

import org.jadjoint.Differentiable;

/** A record that is kept among values of its interface, found by a random program. */
final class Input {
    private Input() {}

    @Differentiable
    record Turn(double c, double s) {
        Turn {
            double angle = c;
            c = Math.cos(angle);
            s *= Math.sin(angle);
        }
    }

    @Differentiable
    record Vec(double x, double y) {
        double dot(Vec o) { return x * o.x + y * o.y; }
        Vec plus(Vec o) { return new Vec(x + o.x, y + o.y); }
        Vec scaled(double f) { return new Vec(f * x, f * y); }
        static Vec along(double d) {
            Turn turn = new Turn(d, 1);
            return new Vec(turn.c(), turn.s());
        }
    }

    @Differentiable
    record Box(double[] w, double k, int n) implements Shape {
        public double area(double t) {
            double sum = k;
            for (double each : w) sum += t * each;
            return n > 1 ? sum : k;
        }
        public Shape grown(double t) {
            for (int i = 0; i < w.length; i++) w[i] *= t;
            return this;
        }
    }

    @Differentiable
    record Disc(double r, Vec c) implements Shape {
        public double area(double t) { return r * r + c.x() * t; }
        public Shape grown(double t) { return new Disc(r + t, c.scaled(t)); }
    }

    @Differentiable
    record Pair(Shape one, Shape two, double weight) implements Shape {
        public double area(double t) { return weight * one.area(t) + two.area(weight); }
        public Shape grown(double t) { return new Pair(two, one.grown(t), weight * t); }
    }

    @Differentiable
    sealed interface Shape permits Disc, Box, Pair {
        double area(double t);
        Shape grown(double t);
        static Shape of(double t, double[] w) { return t > 0.25 ? new Box(w, t, 2) : new Disc(t, new Vec(t, 1)); }
    }


    @Differentiable
    static double f(double yBar, int depth) {
        if (depth <= 0) return yBar;
        int saved = 1;
        do {
            Shape reverse = (false ? new Box(new double[] {yBar, yBar}, yBar, 2).grown(1.0) : new Box(new double[] {yBar, 1.0, yBar}, yBar, depth ^ ((byte) 1)));
            part:
             {
                if ((yBar > 1.5)) {
                    break part;
                }
                Vec result = new Vec(Math.sin(yBar), Math.cos(yBar));
                yBar = (0.5 * reverse.area(0.5)) + Math.cos(((double) (0.20115378f / ((float) Math.exp(Math.cos(result.y()))))));
            }
        } while ((((saved--) > 0) && ((7L - ((byte) 5)) >= ((-1L) & 'f'))));
        return ((f(Math.hypot(Math.IEEEremainder(yBar, 1.25), (yBar * yBar) + 0.25), depth - 1) + yBar) + 1.3663943f);
    }
}
