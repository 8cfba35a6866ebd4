package cases;

import org.jadjoint.Differentiable;

/** Methods of sealed interfaces that have code: inherited, overridden, called from above, with companions of their own. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape permits Circle, Square, Odd, Round {
        double area();

        default double scaled(double k) {
            return k * area() + offset(k);
        }

        private double offset(double k) {
            return k * k * area();
        }

        static double unit(double k) {
            return 3 * k;
        }

        @Differentiable
        default double marked(double k) {
            return k * Math.sin(area());
        }

        @Differentiable
        double weight(double k);

        default void fill(double[] out, double k) {
            for (int i = 0; i < out.length; i++) out[i] += area() * scaled(k);
        }
    }

    @Differentiable
    sealed interface Round extends Shape permits Ball, Drop {
        @Override
        default double scaled(double k) {
            return Shape.super.scaled(k) * 2;
        }
    }

    @Differentiable
    record Ball(double r) implements Round {
        @Override
        public double area() {
            return r * r * r;
        }

        @Override
        public double weight(double k) {
            return r * r * k;
        }
    }

    @Differentiable
    record Drop(double r) implements Round {
        @Override
        public double area() {
            return r;
        }

        @Override
        public double weight(double k) {
            return r * k;
        }

        @Override
        public double marked(double k) {
            return Round.super.marked(k) + r * k;
        }
    }

    @Differentiable
    record Circle(double r) implements Shape {
        @Override
        public double area() {
            return Math.PI * r * r;
        }

        @Override
        public double weight(double k) {
            return r * r * k + k;
        }
    }

    @Differentiable
    record Square(double a) implements Shape {
        @Override
        public double area() {
            return a * a;
        }

        @Override
        public double weight(double k) {
            return a * k * k;
        }

        double twice() {
            return scaled(2) + this.scaled(a);
        }
    }

    @Differentiable
    record Odd(double a, double[] w) implements Shape {
        @Override
        public double area() {
            return a + w[0];
        }

        @Override
        public double weight(double k) {
            return 3 * k * w[0];
        }

        @Override
        public double scaled(double k) {
            return a * a * a * k + Shape.super.scaled(k);
        }

        @Override
        public void fill(double[] out, double k) {
            out[0] = k * k * k * w[w.length - 1];
        }
    }

    static Shape of(int kind, double x, double y) {
        return switch (kind) {
            case 0 -> new Circle(x);
            case 1 -> new Square(y);
            case 2 -> new Odd(x, new double[] {y, x * y});
            case 3 -> new Ball(y);
            default -> new Drop(x * y);
        };
    }

    @Differentiable
    static double inherited(double x, double y) {
        double sum = 0;
        for (int kind = 0; kind < 5; kind++) sum += of(kind, x, y).scaled(x + kind) * Shape.unit(y);
        return sum;
    }

    @Differentiable
    static double marked(double x, double y) {
        double sum = 0;
        for (int kind = 0; kind < 5; kind++) {
            Shape shape = of(kind, x, y);
            sum += shape.marked(y) * shape.weight(x);
        }
        return sum;
    }

    @Differentiable
    static double known(double x, double y) {
        Drop drop = new Drop(x);
        Round round = x > y ? drop : new Ball(y);
        return new Square(x).twice() + drop.marked(y) * drop.scaled(x) + round.scaled(y) * round.marked(x) * round.area();
    }

    @Differentiable
    static double[] filled(double x, double y) {
        double[] out = {x, y, x * y};
        for (int kind = 0; kind < 5; kind++) of(kind, x, y).fill(out, y);
        return out;
    }

    /** A helper takes the place of its call, and what it asks is known there. */
    static double size(Shape shape) {
        if (shape instanceof Circle circle) return circle.r() * circle.r();
        return shape instanceof Square ? ((Square) shape).a() : shape.area();
    }

    @Differentiable
    static double asked(double x, double y) {
        Shape first = new Circle(x);
        return size(first) * y + size(new Square(x * y)) + size(new Drop(y));
    }
}
