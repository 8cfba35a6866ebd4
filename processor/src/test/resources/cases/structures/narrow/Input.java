package cases;

import org.jadjoint.Differentiable;

/** A component of an interface's type was given a record of which the class is known. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape permits Disc, Square {
        double area();
    }

    @Differentiable
    record Disc(double r) implements Shape {
        @Override
        public double area() {
            return 3 * r * r;
        }
    }

    @Differentiable
    record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side;
        }
    }

    @Differentiable
    record Holder(Shape shape, double factor) {}

    @Differentiable
    static double held(double x, double y) {
        Holder holder = new Holder(new Disc(x), y);
        Shape shape = holder.shape();
        double area = shape instanceof Square square ? square.side() : shape.area();
        return area * holder.factor();
    }
}
