package cases;

import org.jadjoint.Differentiable;

/** Arrays of records that a helper is given twice, also as arrays of an interface, and whose elements it replaces under one of the names. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Shape {}

    @Differentiable
    record Disc(double r) implements Shape {}

    @Differentiable
    record Square(double side) implements Shape {}

    @Differentiable
    record Box(Disc[] discs) {}

    @Differentiable
    static double once(double x, double t) {
        Disc[] discs = {new Disc(x)};
        return replaced(discs, discs, t);
    }

    private static double replaced(Disc[] a, Disc[] b, double t) {
        double before = b[0].r() * b[0].r();
        a[0] = new Disc(t * t);
        for (int i = 0; i < 3; i++) before += Math.sin(before * i) * t;
        return before * b[0].r();
    }

    @Differentiable
    static double ofInterface(double x, double t) {
        Disc[] discs = {new Disc(x), new Disc(t)};
        return repeated(discs, discs, t, 3) + repeated(discs, new Disc[] {new Disc(x * t)}, t, 2) * discs[0].r();
    }

    private static double repeated(Shape[] a, Disc[] b, double t, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double r = b[0].r();
            sum += r * r * r;
            a[0] = new Disc(Math.sin(r * t));
        }
        return sum;
    }

    @Differentiable
    static double rows(double x, double t) {
        Disc[] discs = {new Disc(x)};
        Disc[][] rows = {{new Disc(t)}, discs};
        return ofRows(rows, discs, t) + inBox(new Box(discs), discs, x * t) + inBox(new Box(discs), rows[0], t);
    }

    private static double ofRows(Shape[][] rows, Disc[] discs, double t) {
        double sum = discs[0].r() * t;
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = new Disc(t * (i + 1) + sum);
            sum += discs[0].r() * discs[0].r();
        }
        return sum;
    }

    private static double inBox(Box box, Disc[] discs, double t) {
        double sum = discs[0].r();
        box.discs()[0] = new Disc(t * t * sum);
        double factor = 1;
        for (int i = 0; i < 4; i++) factor += factor * t / (i + 2);
        return sum * discs[0].r() * factor;
    }

    @Differentiable
    static double handedOn(double x, double t) {
        Disc[] discs = {new Disc(x)};
        return through(discs, discs, t, 2);
    }

    private static double through(Shape[] a, Disc[] b, double t, int n) {
        if (n == 0) return b[0].r();
        double before = b[0].r() * repeated(a, b, t, n);
        Shape[] c = pick(a, b, t);
        c[0] = new Disc(before * t);
        return through(c, b, t, n - 1) * b[0].r();
    }

    private static Shape[] pick(Shape[] a, Shape[] b, double t) {
        return t > 1 ? a : b;
    }

    @Differentiable
    static double passive(double x) {
        String[] names = {"a", "b"};
        return named(names, names, x);
    }

    private static double named(Object[] objects, String[] names, double x) {
        double sum = x;
        for (int i = 0; i < 3; i++) {
            switch (names[0]) {
                case "a" -> sum *= x;
                case "b" -> sum = Math.sin(sum) * x;
                default -> sum += x * x;
            }
            objects[0] = i == 0 ? "b" : "c";
        }
        return sum;
    }
}
