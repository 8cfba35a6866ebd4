package cases;

import org.jadjoint.Differentiable;

/** Sealed interfaces: dispatch by method and by instanceof. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape permits Circle, Square, Scaled {
        double area();

        Shape grown(double by);
    }

    @Differentiable
    record Circle(double radius) implements Shape {
        @Override
        public double area() {
            return Math.PI * radius * radius;
        }

        @Override
        public Shape grown(double by) {
            return new Circle(radius + by);
        }
    }

    @Differentiable
    record Square(double side, int corners) implements Shape {
        @Override
        public double area() {
            return side * side;
        }

        @Override
        public Shape grown(double by) {
            return side > by ? new Square(side + by, corners) : new Circle(by);
        }
    }

    @Differentiable
    record Scaled(Shape inner, double factor) implements Shape {
        @Override
        public double area() {
            return factor * factor * inner.area();
        }

        @Override
        public Shape grown(double by) {
            return new Scaled(inner.grown(by / factor), factor);
        }
    }

    @Differentiable
    static double areas(double x, double y, int n) {
        Shape first = n % 2 == 0 ? new Circle(x) : new Square(x * y, 4);
        Shape[] shapes = {first, new Scaled(first, y), new Square(y, 4)};
        double sum = 0;
        for (Shape shape : shapes) sum += shape.area() * x;
        return sum;
    }

    @Differentiable
    static double patterns(double x, double y, int n) {
        Shape shape = n > 2 ? new Scaled(new Circle(y), x) : new Square(x, n);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            if (shape instanceof Scaled scaled && scaled.inner() instanceof Circle circle) {
                sum += circle.radius() * scaled.factor();
                shape = circle;
            } else if (shape instanceof Square square) {
                sum += square.side() * y * square.corners();
                shape = new Scaled(square, y);
            } else if (shape instanceof Circle) {
                sum -= ((Circle) shape).radius() * x;
            }
        }
        return sum * shape.area();
    }

    @Differentiable
    static double grown(double x, double y) {
        Shape shape = new Scaled(new Square(x, 4), y);
        for (int i = 0; i < 2; i++) shape = shape.grown(0.3 * x);
        return shape.area();
    }
}
