package cases;

import org.jadjoint.Differentiable;

/** What the variants of two interfaces are does not make one a subtype of the other: an interface with one variant, two with the same ones. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Solid permits Block {
        double volume();

        default double twice() {
            return 2 * volume();
        }
    }

    @Differentiable
    record Block(double a, double[] sides) implements Solid {
        @Override
        public double volume() {
            return a * sides[0];
        }
    }

    @Differentiable
    sealed interface Named permits Disc, Square {
        double first();
    }

    @Differentiable
    sealed interface Measured permits Disc, Square {
        double second();
    }

    @Differentiable
    record Disc(double x) implements Named, Measured {
        @Override
        public double first() {
            return x * x;
        }

        @Override
        public double second() {
            return 3 * x;
        }
    }

    @Differentiable
    record Square(double x) implements Named, Measured {
        @Override
        public double first() {
            return x;
        }

        @Override
        public double second() {
            return x * x * x;
        }
    }

    @Differentiable
    sealed interface Upper permits Lower, Other {
        double upper();
    }

    @Differentiable
    sealed interface Lower extends Upper permits Only {
        double lower();
    }

    @Differentiable
    record Only(double x) implements Lower {
        @Override
        public double lower() {
            return x * x;
        }

        @Override
        public double upper() {
            return 2 * x;
        }
    }

    @Differentiable
    record Other(double x) implements Upper {
        @Override
        public double upper() {
            return x * x * x;
        }
    }

    @Differentiable
    static double oneVariant(Solid solid, double x) {
        Solid made = new Block(x, new double[] {x, 2});
        double sum = made instanceof Block block ? block.sides()[0] * block.a() : made.volume();
        return sum + side(made) + side(solid) * x + solid.twice() + ((Block) solid).a();
    }

    @Differentiable
    static double twoInterfaces(double x, int n) {
        Named named = n > 0 ? new Disc(x) : new Square(x);
        Measured measured = (Measured) named;
        return named.first() * measured.second()
                + (measured instanceof Named again ? again.first() : 1)
                + both(measured) * both(new Disc(x * x));
    }

    @Differentiable
    static double interfaceBelowAnother(double x, int n) {
        Upper upper = n > 0 ? new Only(x) : new Other(x);
        double sum = upper.upper();
        if (upper instanceof Lower lower) sum *= lower.lower() + lower.upper();
        Lower only = new Only(x);
        Upper same = only;
        return sum + same.upper() * ((Only) only).x() + (same instanceof Lower lower ? lower.lower() : 0);
    }

    private static double side(Solid solid) {
        if (solid instanceof Block) return ((Block) solid).sides()[0] * solid.volume();
        return solid.volume() * 3;
    }

    private static double both(Measured measured) {
        return measured instanceof Named named ? named.first() * measured.second() : measured.second();
    }
}
