package cases;

import org.jadjoint.Differentiable;

/** The array of a record under two names, and that of a record in an array; in loops and branches. */
final class Input {
    private Input() {}

    @Differentiable
    record Buffer(double[] data, double scale) {}

    @Differentiable
    static double component(Buffer buffer, double[] x, int n) {
        double[] data = buffer.data();
        Buffer other = new Buffer(x, data[0]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            data[0] = buffer.data()[1] * buffer.scale();
            sum += buffer.data()[0] * other.scale();
            buffer.data()[0] += data[1] * sum;
            x[1] *= other.data()[0];
            other.data()[1] += x[1] * x[0];
            if (sum > 0) {
                buffer.data()[1] = Math.sin(sum);
                sum += data[1] * other.data()[1];
                data[1] += x[0] * buffer.data()[1];
            }
        }
        return sum * data[0] + buffer.data()[1] * x[1];
    }

    @Differentiable
    static double inArray(Buffer[] buffers, double x, int n) {
        Buffer first = buffers[0];
        first.data()[0] *= x;
        double sum = buffers[0].data()[0] * first.scale();
        buffers[0].data()[0] += sum * first.data()[1];
        for (int i = 0; i < n; i++) {
            Buffer each = buffers[i % buffers.length];
            each.data()[1] = x * first.data()[0];
            sum += buffers[0].data()[1] * each.scale();
            buffers[0].data()[1] = Math.cos(sum) + each.data()[1];
            if (sum > x) {
                first.data()[0] = sum * x;
                sum -= buffers[0].data()[0] * 0.5;
                buffers[0].data()[0] += first.data()[1] * sum;
            }
        }
        return sum * buffers[0].data()[1] + first.data()[0];
    }

    /** Two positions of a local array hold one record, and two records one array. */
    @Differentiable
    static double shared(double[] x, double y) {
        double[] data = x.clone();
        Buffer one = new Buffer(data, y);
        Buffer[] buffers = {one, one, new Buffer(data, y * y)};
        double sum = 0;
        for (Buffer each : buffers) {
            each.data()[0] = Math.sin(each.data()[0] + each.scale());
            sum += buffers[0].data()[0] * data[1];
            data[1] += buffers[2].data()[0] * each.scale();
        }
        return sum + buffers[1].data()[1] * buffers[2].data()[0];
    }
}
