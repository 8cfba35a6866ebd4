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

  /** Both sweeps of {@link Input#diffusion}. In: {@code start}. */
  static InputDerivatives.DiffusionPullback diffusionPullback(double[] start, double k, int steps, double resultBar,
      double[] startBar, DiffusionResiduals residuals) {
    diffusionForward(start, startBar, k, steps, residuals);
    double kBar = diffusionReverse(residuals, resultBar);
    return new InputDerivatives.DiffusionPullback(residuals.value,
        new InputDerivatives.DiffusionGradient(startBar, kBar));
  }

  /** Forward sweep of {@link Input#diffusion}. In: {@code start}. */
  static DiffusionResiduals diffusionForward(double[] start, double[] startBar, double k, int steps,
      DiffusionResiduals residuals) {
    if (residuals == null) residuals = new DiffusionResiduals();
    double[] now = start.clone();
    double[] nowBar = residuals.nowBar = zeros(residuals.nowBar, now.length);
    double[] next = new double[start.length];
    double[] nextBar = residuals.nextBar = zeros(residuals.nextBar, next.length);
    int trips = Math.max(steps, 0);
    double[][] nowSaved = residuals.nowSaved = atLeast(residuals.nowSaved, trips);
    double[][] nextBarSaved = residuals.nextBarSaved = atLeast(residuals.nextBarSaved, trips);
    double[][] nowBarSaved = residuals.nowBarSaved = atLeast(residuals.nowBarSaved, trips);
    double[] nowSaved2 = residuals.nowSaved2 = atLeast(residuals.nowSaved2, 16);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, 16);
    double[] nowBar2 = nowBar;
    double[] nextBar2 = nextBar;
    int count = 0;
    for (int n = 0; n < steps; n++) {
      nowSaved[n] = now;
      nowBarSaved[n] = nowBar2;
      nextBarSaved[n] = nextBar2;
      for (int i = 0; i < now.length; i++) {
        if (nowSaved2.length < count + 1 || indexSaved.length < count + 1) {
          nowSaved2 = residuals.nowSaved2 = atLeast(nowSaved2, count + 1);
          indexSaved = residuals.indexSaved = atLeast(indexSaved, count + 1);
        }
        double nowi = now[i];
        int index = indexSaved[count] = (i + 1) % now.length;
        double nowAt = nowSaved2[count] = now[index];
        next[i] = nowi + k * nowAt;
        count++;
      }
      double[] nowOld = now;
      now = next;
      next = nowOld;
      double[] nowBar2Old = nowBar2;
      nowBar2 = nextBar2;
      nextBar2 = nowBar2Old;
    }
    residuals.value = now[0];
    residuals.startBar = startBar;
    residuals.k = k;
    residuals.steps = steps;
    residuals.nowBar2 = nowBar2;
    residuals.count = count;
    return residuals;
  }

  /** Reverse sweep of {@link Input#diffusion}. */
  static double diffusionReverse(DiffusionResiduals residuals, double resultBar) {
    double[] startBar = residuals.startBar;
    double[] nowBar = residuals.nowBar;
    double[] nextBar = residuals.nextBar;
    double[] nowBar2 = residuals.nowBar2;
    int count = residuals.count;
    nowBar2[0] += resultBar; // now[0]
    double kBar = 0;
    for (int n = Math.max(residuals.steps, 0) - 1; n >= 0; n--) {
      int length = residuals.nowSaved[n].length;
      double[] nextBar2 = residuals.nextBarSaved[n];
      double[] nowBar3 = residuals.nowBarSaved[n];
      for (int i = length - 1; i >= 0; i--) {
        count--;
        double element = nextBar2[i]; // next[i] = now[i] + k * now[(i + 1) % now.length]
        nextBar2[i] = 0;
        kBar += element * residuals.nowSaved2[count];
        nowBar3[residuals.indexSaved[count]] += element * residuals.k;
        nowBar3[i] += element;
      }
    }
    Arrays.fill(nextBar, 0.0); // next = new double[start.length]
    int nowBarLength = nowBar.length; // now = start.clone()
    for (int k = 0; k < nowBarLength; k++) {
      startBar[k] += nowBar[k];
    }
    Arrays.fill(nowBar, 0.0);
    return kBar;
  }

  /** {@link Input#diffusion} with tangents beside its values. */
  static InputDerivatives.DiffusionJvp diffusionJvp(double[] start, double k, int steps, double[] startDot, double kDot,
      DiffusionResiduals residuals) {
    double[] now = start.clone();
    double[] nowDot = residuals.nowDot = zeros(residuals.nowDot, now.length);
    System.arraycopy(startDot, 0, nowDot, 0, now.length);
    int startLength = start.length;
    double[] next = new double[startLength];
    double[] nextDot = residuals.nextDot = zeros(residuals.nextDot, startLength);
    for (int n = 0; n < steps; n++) {
      for (int i = 0; i < now.length; i++) {
        double nowi = now[i];
        double nowDoti = nowDot[i];
        int index = (i + 1) % now.length;
        double nowAt = now[index];
        double nowDotAt = nowDot[index];
        next[i] = nowi + k * nowAt;
        nextDot[i] = nowDoti + (kDot * nowAt + nowDotAt * k);
      }
      double[] nowOld = now;
      now = next;
      next = nowOld;
      double[] nowDotOld = nowDot;
      nowDot = nextDot;
      nextDot = nowDotOld;
    }
    double nowAt = now[0];
    return new InputDerivatives.DiffusionJvp(nowAt, nowDot[0]);
  }

  /** Into which arrays {@link Input#diffusion} may write, a bit for each in their order. */
  static long diffusionWrites(int depth) { return 0; }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double[][] atLeast(double[][] array, int length) {
    if (array == null) return new double[length][];
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

  private static double[] zeros(double[] array, int length) {
    if (array == null || array.length != length) return new double[length];
    Arrays.fill(array, 0);
    return array;
  }

  /**
   * Kept by {@link Input#diffusion}, by line: <ul>
   * <li>11 <code>now = start.clone()</code>: {@code nowBar, nowDot}
   * <li>12 <code>next = new double[start.length]</code>: {@code nextBar, nextDot}
   * <li>13 <code>n &lt; steps</code>:
   *     {@code count, indexSaved, nextBarSaved, nowBar2, nowBarSaved, nowSaved, nowSaved2}</ul>
   */
  static final class DiffusionResiduals extends InputDerivatives.DiffusionFrame {
    double[] startBar, nowBar, nextBar, nowBar2, nowSaved2, nowDot, nextDot;
    double k;
    int steps, count;
    double[][] nowSaved, nextBarSaved, nowBarSaved;
    int[] indexSaved;
  }
}
