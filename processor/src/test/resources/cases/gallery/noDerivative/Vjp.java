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

  /** Both sweeps of {@link Input#loss}. In: {@code model}. */
  static InputDerivatives.LossPullback lossPullback(double[] model, double[] weights, double resultBar,
      double[] modelBar, LossResiduals residuals) {
    int trips = model.length;
    double[] errorSaved = residuals.errorSaved = atLeast(residuals.errorSaved, trips);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, trips);
    double loss = 0;
    for (int i = 0; i < model.length; i++) {
      double error = errorSaved[i] = Math.sin(model[i]);
      int index = indexSaved[i] = i % weights.length;
      loss += weights[index] * error * error;
    }
    for (int i = model.length - 1; i >= 0; i--) {
      double error2 = errorSaved[i]; // loss += weights[i % weights.length] * error * error
      double weightsAt = weights[indexSaved[i]];
      double errorBar = resultBar * (weightsAt * error2 + error2 * weightsAt);
      modelBar[i] += errorBar * Math.cos(model[i]); // error = Math.sin(model[i])
    }
    return new InputDerivatives.LossPullback(loss, new InputDerivatives.LossGradient(modelBar));
  }

  /** Forward sweep of {@link Input#loss}. In: {@code model}. */
  static LossResiduals lossForward(double[] model, double[] modelBar, double[] weights, LossResiduals residuals) {
    if (residuals == null) residuals = new LossResiduals();
    int trips = model.length;
    double[] errorSaved = residuals.errorSaved = atLeast(residuals.errorSaved, trips);
    double[] weightsSaved = residuals.weightsSaved = atLeast(residuals.weightsSaved, trips);
    double[] modelSaved = residuals.modelSaved = atLeast(residuals.modelSaved, trips);
    double loss = 0;
    for (int i = 0; i < model.length; i++) {
      double modeli = modelSaved[i] = model[i];
      double error = errorSaved[i] = Math.sin(modeli);
      double weightsAt = weightsSaved[i] = weights[i % weights.length];
      loss += weightsAt * error * error;
    }
    residuals.value = loss;
    residuals.model = model;
    residuals.modelBar = modelBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#loss}. */
  static void lossReverse(LossResiduals residuals, double resultBar) {
    double[] modelBar = residuals.modelBar;
    for (int i = residuals.model.length - 1; i >= 0; i--) {
      double error = residuals.errorSaved[i]; // loss += weights[i % weights.length] * error * error
      double weightsAt = residuals.weightsSaved[i];
      double errorBar = resultBar * (weightsAt * error + error * weightsAt);
      modelBar[i] += errorBar * Math.cos(residuals.modelSaved[i]); // error = Math.sin(model[i])
    }
  }

  /** {@link Input#loss} with tangents beside its values. */
  static InputDerivatives.LossJvp lossJvp(double[] model, double[] weights, double[] modelDot,
      LossResiduals residuals) {
    double loss = 0;
    double lossDot = 0;
    for (int i = 0; i < model.length; i++) {
      double modeli = model[i];
      double errorDot = modelDot[i] * Math.cos(modeli);
      double error = Math.sin(modeli);
      double weightsAt = weights[i % weights.length];
      double factor = weightsAt * error;
      lossDot += errorDot * weightsAt * error + errorDot * factor;
      loss += factor * error;
    }
    return new InputDerivatives.LossJvp(loss, lossDot);
  }

  /** Into which arrays {@link Input#loss} may write, a bit for each in their order. */
  static long lossWrites(int depth) { return 0; }

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
   * Kept by {@link Input#loss} in line 13 <code>i &lt; model.length</code>:
   * {@code errorSaved, indexSaved, modelSaved, weightsSaved}.
   */
  static final class LossResiduals extends InputDerivatives.LossFrame {
    double[] model, modelBar, errorSaved, weightsSaved, modelSaved;
    int[] indexSaved;
  }
}
