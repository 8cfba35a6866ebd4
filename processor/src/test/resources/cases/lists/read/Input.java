package cases;

import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Lists of records, read by loops and by index: as components, as parameters, as constants. */
final class Input {
    private Input() {}

    @Differentiable
    record Layer(double weight, double[] bias, @NoDerivative double scale) {
        @Differentiable
        double apply(double x) {
            return Math.tanh(weight * x + bias[0]) * scale;
        }
    }

    @Differentiable
    record Network(List<Layer> layers, double gain) {}

    @Differentiable
    static double component(Network network, double x) {
        double v = x;
        for (Layer layer : network.layers()) v = layer.apply(v) + 0.1 * v;
        for (int i = 0; i < network.layers().size(); i++) v += network.layers().get(i).weight() * v * v;
        return v * network.gain();
    }

    @Differentiable
    static double parameter(List<Layer> layers, @NoDerivative List<double[]> points) {
        double sum = 0;
        for (double[] point : points) {
            for (Layer layer : layers) sum += layer.apply(point[0]) * point[1];
        }
        return layers.isEmpty() ? 0 : sum;
    }

    @Differentiable
    static double ends(List<Layer> layers, int n) {
        Layer first = layers.get(0);
        Layer last = layers.get(layers.size() - 1);
        double product = first.weight() * last.bias()[1];
        int i = 0;
        while (i < layers.size()) {
            if (i % 2 == 0) product *= 1 + layers.get(i).weight() / n;
            i++;
        }
        return product + layers.get(n % layers.size()).apply(product);
    }

    @Differentiable
    static double outside(List<Layer> layers, int n) {
        return layers.get(n + 3).apply(1);
    }

    @Differentiable
    static double left(List<Layer> layers, double limit) {
        double sum = limit;
        for (Layer layer : layers) {
            if (layer == null) continue;
            double next = layer.apply(sum);
            if (next > sum + 3) break;
            sum += next * limit;
        }
        return sum;
    }

    @Differentiable
    static double constants(double x, @NoDerivative Network network) {
        double v = x;
        for (Layer layer : network.layers()) v = layer.apply(v);
        return v;
    }
}
