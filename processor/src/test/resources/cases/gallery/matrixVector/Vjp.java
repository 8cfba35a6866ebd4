package cases;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 *
 * <p>An array that is only read is called in: its cotangent is added to its shadow. One that is written is in-out: its
 * shadow has the cotangent of its final content on entry, of its initial content on exit.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#layer}. In: {@code weights, x, bias}. */
  static InputDerivatives.LayerPullback layerPullback(double[] weights, double[] x, double[] bias, double resultBar,
      double[] weightsBar, double[] xBar, double[] biasBar, LayerResiduals residuals) {
    int trips = bias.length;
    double[] tanhSaved = residuals.tanhSaved = atLeast(residuals.tanhSaved, trips);
    int trips2 = x == null ? 0 : x.length;
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, Math.multiplyExact(trips, trips2));
    double sum = 0;
    for (int row = 0; row < bias.length; row++) {
      double z = bias[row];
      for (int i = 0; i < x.length; i++) {
        int index = indexSaved[row * trips2 + i] = (row * x.length + i) % weights.length;
        z += weights[index] * x[i];
      }
      double tanh = tanhSaved[row] = Math.tanh(z);
      sum += tanh;
    }
    for (int row = bias.length - 1; row >= 0; row--) {
      double tanh = tanhSaved[row]; // sum += Math.tanh(z)
      double zBar = resultBar * ((1.0 - tanh) * (1.0 + tanh));
      for (int i = x.length - 1; i >= 0; i--) {
        double xi = x[i]; // z += weights[(row * x.length + i) % weights.length] * x[i]
        int index = indexSaved[row * trips2 + i];
        xBar[i] += zBar * weights[index];
        weightsBar[index] += zBar * xi;
      }
      biasBar[row] += zBar; // z = bias[row]
    }
    return new InputDerivatives.LayerPullback(sum, new InputDerivatives.LayerGradient(weightsBar, xBar, biasBar));
  }

  /** Forward sweep of {@link Input#layer}. In: {@code weights, x, bias}. */
  static LayerResiduals layerForward(double[] weights, double[] weightsBar, double[] x, double[] xBar, double[] bias,
      double[] biasBar, LayerResiduals residuals) {
    if (residuals == null) residuals = new LayerResiduals();
    int trips = bias.length;
    double[] tanhSaved = residuals.tanhSaved = atLeast(residuals.tanhSaved, trips);
    int trips2 = x == null ? 0 : x.length;
    int length = Math.multiplyExact(trips, trips2);
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, length);
    double[] weightsSaved = residuals.weightsSaved = atLeast(residuals.weightsSaved, length);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, length);
    double sum = 0;
    for (int row = 0; row < bias.length; row++) {
      double z = bias[row];
      for (int i = 0; i < x.length; i++) {
        int index = row * trips2 + i;
        int index2 = indexSaved[index] = (row * x.length + i) % weights.length;
        double weightsAt = weightsSaved[index] = weights[index2];
        double xi = xSaved[index] = x[i];
        z += weightsAt * xi;
      }
      double tanh = tanhSaved[row] = Math.tanh(z);
      sum += tanh;
    }
    residuals.value = sum;
    residuals.weightsBar = weightsBar;
    residuals.x = x;
    residuals.xBar = xBar;
    residuals.bias = bias;
    residuals.biasBar = biasBar;
    residuals.trips = trips2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#layer}. */
  static void layerReverse(LayerResiduals residuals, double resultBar) {
    double[] weightsBar = residuals.weightsBar;
    double[] xBar = residuals.xBar;
    double[] biasBar = residuals.biasBar;
    for (int row = residuals.bias.length - 1; row >= 0; row--) {
      double tanh = residuals.tanhSaved[row]; // sum += Math.tanh(z)
      double zBar = resultBar * ((1.0 - tanh) * (1.0 + tanh));
      for (int i = residuals.x.length - 1; i >= 0; i--) {
        int index = row * residuals.trips + i; // z += weights[(row * x.length + i) % weights.length] * x[i]
        double xi = residuals.xSaved[index];
        xBar[i] += zBar * residuals.weightsSaved[index];
        weightsBar[residuals.indexSaved[index]] += zBar * xi;
      }
      biasBar[row] += zBar; // z = bias[row]
    }
  }

  /** {@link Input#layer} with tangents beside its values. */
  static InputDerivatives.LayerJvp layerJvp(double[] weights, double[] x, double[] bias, double[] weightsDot,
      double[] xDot, double[] biasDot, LayerResiduals residuals) {
    double sum = 0;
    double sumDot = 0;
    for (int row = 0; row < bias.length; row++) {
      double z = bias[row];
      double zDot = biasDot[row];
      for (int i = 0; i < x.length; i++) {
        int index = (row * x.length + i) % weights.length;
        double weightsAt = weights[index];
        double weightsDotAt = weightsDot[index];
        double xi = x[i];
        zDot += weightsDotAt * xi + xDot[i] * weightsAt;
        z += weightsAt * xi;
      }
      double tanh = Math.tanh(z);
      sumDot += zDot * ((1.0 - tanh) * (1.0 + tanh));
      sum += tanh;
    }
    return new InputDerivatives.LayerJvp(sum, sumDot);
  }

  /** Into which arrays {@link Input#layer} may write, a bit for each in their order. */
  static long layerWrites(int depth) { return 0; }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static int[] atLeast(int[] array, int length) {
    if (array == null) return new int[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#layer} in line 12 <code>row &lt; bias.length</code>:
   * {@code indexSaved, tanhSaved, trips, weightsSaved, xSaved}.
   */
  static final class LayerResiduals extends InputDerivatives.LayerFrame {
    double[] weightsBar, x, xBar, bias, biasBar, tanhSaved, xSaved, weightsSaved;
    int trips;
    int[] indexSaved;
  }
}
