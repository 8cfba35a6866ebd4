package cases;

import org.jadjoint.Differentiable;

/** Arrays in records, written in place under several names. */
final class Input {
    private Input() {}

    @Differentiable
    record Buffer(double[] data, double scale, double[][] rows) {}

    @Differentiable
    static double written(double[] x, double y) {
        double[] own = x.clone();
        Buffer a = new Buffer(own, y, new double[][] {own, {y, 1}});
        Buffer b = new Buffer(a.data(), a.scale() * y, a.rows());
        b.data()[0] *= y;
        a.rows()[0][1] += b.data()[0] * b.scale();
        b.rows()[1][0] = own[1];
        return own[0] * own[1] + a.rows()[1][0] * b.scale();
    }

    @Differentiable
    static double parameter(double[] x, double y) {
        Buffer a = new Buffer(x, y, null);
        double first = a.data()[0];
        a.data()[0] = first * y;
        x[1] *= a.data()[0];
        return a.data()[1] * first;
    }

    @Differentiable
    static double perIteration(double[] x) {
        double sum = 0;
        Buffer last = new Buffer(new double[] {1, x[0]}, x[0], null);
        for (int i = 0; i < x.length; i++) {
            Buffer now = new Buffer(new double[] {x[i], last.data()[1]}, last.scale() * 0.5, null);
            now.data()[1] *= now.data()[0];
            last.data()[0] += now.data()[1];
            sum += last.data()[0] * now.scale();
            if (i % 2 == 0) last = now;
        }
        return sum + last.data()[0] * last.data()[1];
    }
}
