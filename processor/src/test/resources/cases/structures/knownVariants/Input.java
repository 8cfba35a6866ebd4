package cases;

import org.jadjoint.Differentiable;

/** Variables of a sealed interface whose variant is known, and choices between two variants. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape permits Disc, Box {
        double area(double t);

        void widen(double t);
    }

    @Differentiable
    record Disc(double r, double[] log) implements Shape {
        @Override
        public double area(double t) {
            return r * r * t;
        }

        @Override
        public void widen(double t) {
            log[0] += r * t;
        }
    }

    @Differentiable
    record Box(double[] sides) implements Shape {
        @Override
        public double area(double t) {
            return sides[0] * sides[1] + t;
        }

        @Override
        public void widen(double t) {
            sides[0] *= t;
        }
    }

    @Differentiable
    static double known(double x, double y) {
        double[] log = {y};
        Shape shape = new Disc(x, log);
        shape.widen(y);
        double sum = shape.area(y) * log[0];
        if (shape instanceof Box box) sum += box.sides()[0];
        else if (shape instanceof Disc disc) sum += disc.r();
        return sum;
    }

    /** A helper asks for what its argument is not. */
    @Differentiable
    static double asked(double x, double y) {
        return side(new Disc(x, new double[] {y})) + side(new Box(new double[] {x, y}));
    }

    private static double side(Shape shape) {
        if (shape instanceof Box) return ((Box) shape).sides()[1] * shape.area(2);
        return shape.area(3);
    }

    @Differentiable
    static double either(double x, double y, int n) {
        Disc disc = new Disc(x, new double[] {x});
        Box box = new Box(new double[] {y, x});
        Shape chosen = x > y ? disc : box;
        var inferred = n > 3 ? box : disc;
        inferred.widen(y);
        return chosen.area(y) + (y > 1 ? box : disc).area(x) * inferred.area(2)
                + (switch (n) {
                            case 3 -> disc;
                            default -> box;
                        })
                        .area(x);
    }

    /** The variant is found again in the array where it lies. */
    @Differentiable
    static double stored(double[] x, double y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Shape[] shapes = new Shape[2];
            Box box = new Box(new double[] {x[0], y + i});
            shapes[i % 2] = box;
            for (int j = 0; j < 2; j++) {
                Disc disc = new Disc(x[j] * y, x);
                if (shapes[j] == null) shapes[j] = disc;
                box.widen(x[j]);
                disc.widen(x[j] * 0.5);
                sum += box.sides()[0] * disc.r();
            }
            sum += shapes[0].area(y) * shapes[1].area(x[1]);
        }
        return sum;
    }

    /** A variant without derivative stands where another has one. */
    @Differentiable
    static double constant(double x, double[] a, int n) {
        Shape shape = of(1.5);
        Shape[] shapes = {shape, new Disc(x, a), of(-x)};
        double sum = 0;
        for (int i = 0; i < n; i++) {
            shapes[1].widen(x);
            if (i == 1) shapes[0] = of(2.0);
            sum += shapes[i % 3].area(x) + shape.area(a[0]);
        }
        return sum;
    }

    private static Shape of(double t) {
        return t > 0 ? new Disc(t, new double[] {1}) : new Box(new double[] {t, 2});
    }
}
