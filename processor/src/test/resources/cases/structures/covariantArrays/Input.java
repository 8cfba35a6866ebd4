package cases;

import org.jadjoint.Differentiable;

/** An array of records under the type of arrays of their interface. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape permits Disc, Square {}

    @Differentiable
    record Disc(double r) implements Shape {}

    @Differentiable
    record Square(double side) implements Shape {}

    static Shape[] widened(Disc[] discs) {
        return discs;
    }

    static Shape made(double x) {
        return x > 100 ? new Square(x) : new Disc(x * x);
    }

    @Differentiable
    static double stored(double x, double y) {
        Disc[] discs = {new Disc(x), new Disc(y)};
        Shape[] shapes = discs;
        Shape chosen = x > y ? discs[1] : made(y);
        shapes[0] = chosen;
        widened(discs)[1] = x > y ? new Disc(x * y) : chosen;
        Shape[] copies = discs.clone();
        copies[0] = made(x);
        return discs[0].r() * discs[1].r() + ((Disc) copies[0]).r();
    }
}
