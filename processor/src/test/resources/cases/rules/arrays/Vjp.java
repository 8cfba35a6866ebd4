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

  /** Both sweeps of {@link Input#readOnly}. In: {@code a, b}. */
  static InputDerivatives.ReadOnlyPullback readOnlyPullback(double[] a, double[] b, double w, double resultBar,
      double[] aBar, double[] bBar, ReadOnlyResiduals residuals) {
    readOnlyForward(a, aBar, b, bBar, w, residuals);
    double wBar = readOnlyReverse(residuals, resultBar);
    return new InputDerivatives.ReadOnlyPullback(residuals.value,
        new InputDerivatives.ReadOnlyGradient(aBar, bBar, wBar));
  }

  /** Forward sweep of {@link Input#readOnly}. In: {@code a, b}. */
  static ReadOnlyResiduals readOnlyForward(double[] a, double[] aBar, double[] b, double[] bBar, double w,
      ReadOnlyResiduals residuals) {
    if (residuals == null) residuals = new ReadOnlyResiduals();
    double dot = Input.Library.dot(a, b);
    double[] bCopy;
    if (b == null) {
      bCopy = null;
    } else {
      int bLength = b.length;
      bCopy = residuals.bCopy2 = zeros(residuals.bCopy2, bLength);
      System.arraycopy(b, 0, bCopy, 0, bLength);
    }
    double[] aCopy;
    if (a == null) {
      aCopy = null;
    } else {
      int aLength = a.length;
      aCopy = residuals.aCopy3 = zeros(residuals.aCopy3, aLength);
      System.arraycopy(a, 0, aCopy, 0, aLength);
    }
    double dot2 = Input.Library.dot(a, a);
    double[] aCopy2;
    if (a == null) {
      aCopy2 = null;
    } else {
      int aLength = a.length;
      aCopy2 = residuals.aCopy4 = zeros(residuals.aCopy4, aLength);
      System.arraycopy(a, 0, aCopy2, 0, aLength);
    }
    residuals.value = dot * w + dot2;
    residuals.aBar = aBar;
    residuals.bBar = bBar;
    residuals.w = w;
    residuals.dot = dot;
    residuals.bCopy = bCopy;
    residuals.aCopy = aCopy;
    residuals.aCopy2 = aCopy2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#readOnly}. */
  static double readOnlyReverse(ReadOnlyResiduals residuals, double resultBar) {
    double[] aBar = residuals.aBar;
    double[] bBar = residuals.bBar;
    double[] bCopy = residuals.bCopy;
    double[] aCopy = residuals.aCopy;
    double[] aCopy2 = residuals.aCopy2;
    Input.DotRule.vjpA(aCopy2, aBar, resultBar); // Library.dot(a, b) * w + Library.dot(a, a)
    Input.DotRule.vjpB(aCopy2, aBar, resultBar);
    double factorBar = resultBar * residuals.w;
    double wBar = resultBar * residuals.dot;
    Input.DotRule.vjpA(bCopy, aBar, factorBar);
    Input.DotRule.vjpB(aCopy, bBar, factorBar);
    return wBar;
  }

  /** {@link Input#readOnly} with tangents beside its values. */
  static InputDerivatives.ReadOnlyJvp readOnlyJvp(double[] a, double[] b, double w, double[] aDot, double[] bDot,
      double wDot, ReadOnlyResiduals residuals) {
    double dot = Input.Library.dot(a, b);
    double dotDot = Input.DotRule.jvp(a, b, aDot, bDot);
    double dot2 = Input.Library.dot(a, a);
    return new InputDerivatives.ReadOnlyJvp(dot * w + dot2,
        dotDot * w + wDot * dot + Input.DotRule.jvp(a, a, aDot, aDot));
  }

  /** Into which arrays {@link Input#readOnly} may write, a bit for each in their order. */
  static long readOnlyWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#writtenLater}. In-out: {@code a, b}. */
  static InputDerivatives.WrittenLaterPullback writtenLaterPullback(double[] a, double[] b, double resultBar,
      double[] aBar, double[] bBar, WrittenLaterResiduals residuals) {
    writtenLaterForward(a, aBar, b, bBar, residuals);
    writtenLaterReverse(residuals, resultBar);
    return new InputDerivatives.WrittenLaterPullback(residuals.value,
        new InputDerivatives.WrittenLaterGradient(aBar, bBar));
  }

  /** Forward sweep of {@link Input#writtenLater}. In-out: {@code a, b}. */
  static WrittenLaterResiduals writtenLaterForward(double[] a, double[] aBar, double[] b, double[] bBar,
      WrittenLaterResiduals residuals) {
    if (residuals == null) residuals = new WrittenLaterResiduals();
    double s = Input.Library.dot(a, b);
    double[] bCopy;
    if (b == null) {
      bCopy = null;
    } else {
      int bLength = b.length;
      bCopy = residuals.bCopy4 = zeros(residuals.bCopy4, bLength);
      System.arraycopy(b, 0, bCopy, 0, bLength);
    }
    double[] aCopy;
    if (a == null) {
      aCopy = null;
    } else {
      int aLength = a.length;
      aCopy = residuals.aCopy4 = zeros(residuals.aCopy4, aLength);
      System.arraycopy(a, 0, aCopy, 0, aLength);
    }
    int trips = a.length;
    double[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    for (int i = 0; i < a.length; i++) {
      double ai = aSaved[i] = a[i];
      a[i] = ai * s;
    }
    double dot = Input.Library.dot(a, b);
    double[] bCopy2;
    if (b == null) {
      bCopy2 = null;
    } else {
      int bLength = b.length;
      bCopy2 = residuals.bCopy5 = zeros(residuals.bCopy5, bLength);
      System.arraycopy(b, 0, bCopy2, 0, bLength);
    }
    double[] aCopy2;
    if (a == null) {
      aCopy2 = null;
    } else {
      aCopy2 = residuals.aCopy5 = zeros(residuals.aCopy5, a.length);
      System.arraycopy(a, 0, aCopy2, 0, a.length);
    }
    double s2 = s + dot;
    boolean condition = residuals.condition = b.length > 0;
    if (condition) {
      b[0] = s2;
    }
    double dot2 = Input.Library.dot(b, a);
    double[] aCopy3;
    if (a == null) {
      aCopy3 = null;
    } else {
      aCopy3 = residuals.aCopy6 = zeros(residuals.aCopy6, a.length);
      System.arraycopy(a, 0, aCopy3, 0, a.length);
    }
    double[] bCopy3;
    if (b == null) {
      bCopy3 = null;
    } else {
      bCopy3 = residuals.bCopy6 = zeros(residuals.bCopy6, b.length);
      System.arraycopy(b, 0, bCopy3, 0, b.length);
    }
    residuals.value = s2 + dot2;
    residuals.a = a;
    residuals.aBar = aBar;
    residuals.bBar = bBar;
    residuals.s = s;
    residuals.bCopy = bCopy;
    residuals.aCopy = aCopy;
    residuals.bCopy2 = bCopy2;
    residuals.aCopy2 = aCopy2;
    residuals.aCopy3 = aCopy3;
    residuals.bCopy3 = bCopy3;
    return residuals;
  }

  /** Reverse sweep of {@link Input#writtenLater}. */
  static void writtenLaterReverse(WrittenLaterResiduals residuals, double resultBar) {
    double[] aBar = residuals.aBar;
    double[] bBar = residuals.bBar;
    double[] bCopy = residuals.bCopy;
    double[] aCopy = residuals.aCopy;
    double[] bCopy2 = residuals.bCopy2;
    double[] aCopy2 = residuals.aCopy2;
    double[] aCopy3 = residuals.aCopy3;
    double[] bCopy3 = residuals.bCopy3;
    Input.DotRule.vjpA(aCopy3, bBar, resultBar); // s + Library.dot(b, a)
    Input.DotRule.vjpB(bCopy3, aBar, resultBar);
    double sBar;
    if (residuals.condition) {
      sBar = bBar[0]; // b[0] = s
      bBar[0] = 0;
      sBar = resultBar + sBar;
    } else {
      sBar = resultBar;
    }
    Input.DotRule.vjpA(bCopy2, aBar, sBar); // s += Library.dot(a, b)
    Input.DotRule.vjpB(aCopy2, bBar, sBar);
    for (int i = residuals.a.length - 1; i >= 0; i--) {
      double aBari = aBar[i]; // a[i] *= s
      sBar += aBari * residuals.aSaved[i];
      aBar[i] = aBari * residuals.s;
    }
    Input.DotRule.vjpA(bCopy, aBar, sBar); // s = Library.dot(a, b)
    Input.DotRule.vjpB(aCopy, bBar, sBar);
  }

  /** {@link Input#writtenLater} with tangents beside its values. */
  static InputDerivatives.WrittenLaterJvp writtenLaterJvp(double[] a, double[] b, double[] aDot, double[] bDot,
      WrittenLaterResiduals residuals) {
    double s = Input.Library.dot(a, b);
    double sDot = Input.DotRule.jvp(a, b, aDot, bDot);
    for (int i = 0; i < a.length; i++) {
      double ai = a[i];
      double aDoti = aDot[i];
      a[i] = ai * s;
      aDot[i] = aDoti * s + sDot * ai;
    }
    double dot = Input.Library.dot(a, b);
    sDot += Input.DotRule.jvp(a, b, aDot, bDot);
    s += dot;
    int bLength = b.length;
    if (bLength > 0) {
      b[0] = s;
      bDot[0] = sDot;
    }
    double dot2 = Input.Library.dot(b, a);
    return new InputDerivatives.WrittenLaterJvp(s + dot2, sDot + Input.DotRule.jvp(b, a, bDot, aDot));
  }

  /** Into which arrays {@link Input#writtenLater} may write, a bit for each in their order. */
  static long writtenLaterWrites(int depth) { return 0b11; }

  /** Both sweeps of {@link Input#resultIsWritten}. In: {@code x, w}. */
  static InputDerivatives.ResultIsWrittenPullback resultIsWrittenPullback(double[] x, double[] w, double resultBar,
      double[] xBar, double[] wBar, ResultIsWrittenResiduals residuals) {
    double[] p = Input.Library.softmax(x);
    double[] pBar;
    if (p == null) {
      pBar = null;
    } else {
      pBar = residuals.pBar2 = zeros(residuals.pBar2, p.length);
    }
    double[] pCopy;
    if (p == null) {
      pCopy = null;
    } else {
      int pLength = p.length;
      pCopy = residuals.pCopy2 = zeros(residuals.pCopy2, pLength);
      System.arraycopy(p, 0, pCopy, 0, pLength);
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    int trips = p.length;
    double[] pSaved = residuals.pSaved = atLeast(residuals.pSaved, trips);
    for (int i = 0; i < p.length; i++) {
      double pi = pSaved[i] = p[i];
      p[i] = pi * (1.0 + x[i]);
    }
    double s = Input.Library.dot(p, w);
    double[] x2 = Input.Library.softmax(p);
    double[] xBar2;
    if (x2 == null) {
      xBar2 = null;
    } else {
      xBar2 = residuals.xBar3 = zeros(residuals.xBar3, x2.length);
    }
    if (x2 != null && x2 == p) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double dot = Input.Library.dot(x2, p);
    Input.DotRule.vjpA(p, xBar2, resultBar); // s + Library.dot(x, p)
    Input.DotRule.vjpB(x2, pBar, resultBar);
    Input.SoftmaxRule.vjpX(x2, pBar, xBar2); // x = Library.softmax(p)
    Input.DotRule.vjpA(w, pBar, resultBar); // s = Library.dot(p, w)
    Input.DotRule.vjpB(p, wBar, resultBar);
    for (int i = p.length - 1; i >= 0; i--) {
      double pBari = pBar[i]; // p[i] *= 1 + x[i]
      pBar[i] = 0;
      double xi = x[i];
      xBar[i] += pBari * pSaved[i];
      pBar[i] += pBari * (1.0 + xi);
    }
    Input.SoftmaxRule.vjpX(pCopy, xBar, pBar); // p = Library.softmax(x)
    return new InputDerivatives.ResultIsWrittenPullback(s + dot,
        new InputDerivatives.ResultIsWrittenGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#resultIsWritten}. In: {@code x, w}. */
  static ResultIsWrittenResiduals resultIsWrittenForward(double[] x, double[] xBar, double[] w, double[] wBar,
      ResultIsWrittenResiduals residuals) {
    if (residuals == null) residuals = new ResultIsWrittenResiduals();
    double[] p = Input.Library.softmax(x);
    double[] pBar;
    if (p == null) {
      pBar = null;
    } else {
      pBar = residuals.pBar2 = zeros(residuals.pBar2, p.length);
    }
    double[] pCopy;
    if (p == null) {
      pCopy = null;
    } else {
      int pLength = p.length;
      pCopy = residuals.pCopy2 = zeros(residuals.pCopy2, pLength);
      System.arraycopy(p, 0, pCopy, 0, pLength);
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    int trips = p.length;
    double[] pSaved = residuals.pSaved = atLeast(residuals.pSaved, trips);
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    for (int i = 0; i < p.length; i++) {
      double pi = pSaved[i] = p[i];
      double xi = xSaved[i] = x[i];
      p[i] = pi * (1.0 + xi);
    }
    double s = Input.Library.dot(p, w);
    double[] wCopy;
    if (w == null) {
      wCopy = null;
    } else {
      int wLength = w.length;
      wCopy = residuals.wCopy2 = zeros(residuals.wCopy2, wLength);
      System.arraycopy(w, 0, wCopy, 0, wLength);
    }
    double[] x2 = Input.Library.softmax(p);
    double[] xBar2;
    if (x2 == null) {
      xBar2 = null;
    } else {
      xBar2 = residuals.xBar3 = zeros(residuals.xBar3, x2.length);
    }
    if (x2 != null && x2 == p) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    residuals.value = s + Input.Library.dot(x2, p);
    residuals.xBar = xBar;
    residuals.wBar = wBar;
    residuals.p = p;
    residuals.pBar = pBar;
    residuals.pCopy = pCopy;
    residuals.wCopy = wCopy;
    residuals.x = x2;
    residuals.xBar2 = xBar2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#resultIsWritten}. */
  static void resultIsWrittenReverse(ResultIsWrittenResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] wBar = residuals.wBar;
    double[] p = residuals.p;
    double[] pBar = residuals.pBar;
    double[] pCopy = residuals.pCopy;
    double[] wCopy = residuals.wCopy;
    double[] x = residuals.x;
    double[] xBar2 = residuals.xBar2;
    Input.DotRule.vjpA(p, xBar2, resultBar); // s + Library.dot(x, p)
    Input.DotRule.vjpB(x, pBar, resultBar);
    Input.SoftmaxRule.vjpX(x, pBar, xBar2); // x = Library.softmax(p)
    if (xBar2 != null) {
      Arrays.fill(xBar2, 0.0);
    }
    Input.DotRule.vjpA(wCopy, pBar, resultBar); // s = Library.dot(p, w)
    Input.DotRule.vjpB(p, wBar, resultBar);
    for (int i = p.length - 1; i >= 0; i--) {
      double pBari = pBar[i]; // p[i] *= 1 + x[i]
      pBar[i] = 0;
      double xi = residuals.xSaved[i];
      xBar[i] += pBari * residuals.pSaved[i];
      pBar[i] += pBari * (1.0 + xi);
    }
    Input.SoftmaxRule.vjpX(pCopy, xBar, pBar); // p = Library.softmax(x)
    if (pBar != null) {
      Arrays.fill(pBar, 0.0);
    }
  }

  /** {@link Input#resultIsWritten} with tangents beside its values. */
  static InputDerivatives.ResultIsWrittenJvp resultIsWrittenJvp(double[] x, double[] w, double[] xDot, double[] wDot,
      ResultIsWrittenResiduals residuals) {
    double[] p = Input.Library.softmax(x);
    double[] pDot = Input.SoftmaxRule.jvp(p, xDot);
    if (pDot != null && pDot == p) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (pDot != null && pDot == xDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    for (int i = 0; i < p.length; i++) {
      double pi = p[i];
      double pDoti = pDot[i];
      double xi = x[i];
      double xDoti = xDot[i];
      double factor = 1.0 + xi;
      p[i] = pi * factor;
      pDot[i] = pDoti * factor + xDoti * pi;
    }
    double s = Input.Library.dot(p, w);
    double sDot = Input.DotRule.jvp(p, w, pDot, wDot);
    double[] x2 = Input.Library.softmax(p);
    double[] xDot2 = Input.SoftmaxRule.jvp(x2, pDot);
    if (xDot2 != null && xDot2 == x2) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (xDot2 != null && xDot2 == pDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (x2 != null && x2 == p) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double dot = Input.Library.dot(x2, p);
    return new InputDerivatives.ResultIsWrittenJvp(s + dot, sDot + Input.DotRule.jvp(x2, p, xDot2, pDot));
  }

  /** Into which arrays {@link Input#resultIsWritten} may write, a bit for each in their order. */
  static long resultIsWrittenWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#arrayResult}. In: {@code x}. */
  static InputDerivatives.ArrayResultPullback arrayResultPullback(double[] x, double w, double[] resultBar,
      double[] xBar, ArrayResultResiduals residuals) {
    arrayResultForward(x, xBar, w, residuals);
    requireLength("resultBar", resultBar, "the result", residuals.value);
    for (int i = 0; resultBar != null && i < resultBar.length; i++) {
      residuals.valueBar[i] += resultBar[i];
    }
    double wBar = arrayResultReverse(residuals);
    return new InputDerivatives.ArrayResultPullback(residuals.value,
        new InputDerivatives.ArrayResultGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#arrayResult}. In: {@code x}. */
  static ArrayResultResiduals arrayResultForward(double[] x, double[] xBar, double w, ArrayResultResiduals residuals) {
    if (residuals == null) residuals = new ArrayResultResiduals();
    double[] p = Input.Library.softmax(x);
    double[] pBar;
    if (p == null) {
      pBar = null;
    } else {
      pBar = residuals.pBar2 = zeros(residuals.pBar2, p.length);
    }
    double[] pCopy;
    if (p == null) {
      pCopy = null;
    } else {
      int pLength = p.length;
      pCopy = residuals.pCopy2 = zeros(residuals.pCopy2, pLength);
      System.arraycopy(p, 0, pCopy, 0, pLength);
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double[] filled;
    double[] array2;
    double[] array = null;
    if (w > 0.5) {
      filled = p;
      array2 = pBar;
    } else {
      filled = Input.Library.filled(w, x.length);
      if (filled == null) {
        array2 = null;
      } else {
        array2 = residuals.array2 = zeros(residuals.array2, filled.length);
      }
      array = array2;
    }
    residuals.value = filled;
    residuals.valueBar = array2;
    residuals.xBar = xBar;
    residuals.w = w;
    residuals.pBar = pBar;
    residuals.pCopy = pCopy;
    residuals.array = array;
    return residuals;
  }

  /** Reverse sweep of {@link Input#arrayResult}. */
  static double arrayResultReverse(ArrayResultResiduals residuals) {
    double[] xBar = residuals.xBar;
    double w = residuals.w;
    double[] pBar = residuals.pBar;
    double[] pCopy = residuals.pCopy;
    double[] array = residuals.array;
    double wBar;
    if (w > 0.5) {
      wBar = 0; // w > 0.5 ? p : Library.filled(w, x.length)
    } else {
      wBar = Input.FilledRule.vjpX(w, array);
      if (array != null) {
        Arrays.fill(array, 0.0);
      }
    }
    Input.SoftmaxRule.vjpX(pCopy, xBar, pBar); // p = Library.softmax(x)
    if (pBar != null) {
      Arrays.fill(pBar, 0.0);
    }
    return wBar;
  }

  /** {@link Input#arrayResult} with tangents beside its values. */
  static InputDerivatives.ArrayResultJvp arrayResultJvp(double[] x, double w, double[] xDot, double wDot,
      ArrayResultResiduals residuals) {
    double[] p = Input.Library.softmax(x);
    double[] pDot = Input.SoftmaxRule.jvp(p, xDot);
    if (pDot != null && pDot == p) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (pDot != null && pDot == xDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double[] filled;
    double[] array;
    if (w > 0.5) {
      filled = p;
      array = pDot;
    } else {
      int xLength = x.length;
      filled = Input.Library.filled(w, xLength);
      array = Input.FilledRule.jvp(w, xLength, wDot);
    }
    return new InputDerivatives.ArrayResultJvp(filled, array);
  }

  /** Into which arrays {@link Input#arrayResult} may write, a bit for each in their order. */
  static long arrayResultWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#inALoop}. In: {@code w}. In-out: {@code x}. */
  static InputDerivatives.InALoopPullback inALoopPullback(double[] x, double[] w, int n, double resultBar,
      double[] xBar, double[] wBar, InALoopResiduals residuals) {
    int trips = Math.max(n, 0);
    double[][] pBarSaved = residuals.pBarSaved3 = atLeast(residuals.pBarSaved3, trips);
    double[] dSaved = residuals.dSaved = atLeast(residuals.dSaved, trips);
    double[][] pCopySaved = residuals.pCopySaved3 = atLeast(residuals.pCopySaved3, trips);
    double[][] pCopySaved2 = residuals.pCopySaved4 = atLeast(residuals.pCopySaved4, trips);
    double[][] pBarSaved2 = residuals.pBarSaved4 = atLeast(residuals.pBarSaved4, trips);
    boolean[] conditionSaved = residuals.conditionSaved = atLeast(residuals.conditionSaved, trips);
    double s = 0;
    double[] p = x;
    double[] pBar = xBar;
    for (int t = 0; t < n; t++) {
      pBarSaved2[t] = pBar;
      double[] p2 = Input.Library.softmax(p);
      double[] pBar2 = pBarSaved[t];
      if (p2 == null) {
        pBar = null;
      } else {
        pBar = zeros(pBar2, p2.length);
      }
      pBarSaved[t] = pBar;
      double[] pCopy2 = pCopySaved2[t];
      double[] pCopy;
      if (p2 == null) {
        pCopy = null;
      } else {
        int pLength = p2.length;
        pCopy = zeros(pCopy2, pLength);
        System.arraycopy(p2, 0, pCopy, 0, pLength);
      }
      pCopySaved2[t] = pCopy;
      double[] pFinal = p;
      if (p2 != null && p2 == pFinal) {
        throw new IllegalStateException(
            "softmax must return a new array, not one that it is given");
      }
      double d = Input.Library.dot(p2, w);
      dSaved[t] = d;
      double[] pCopy3 = pCopySaved[t];
      if (p2 == null) {
        pCopy = null;
      } else {
        int pLength = p2.length;
        pCopy = zeros(pCopy3, pLength);
        System.arraycopy(p2, 0, pCopy, 0, pLength);
      }
      pCopySaved[t] = pCopy;
      s += d * d;
      boolean condition = conditionSaved[t] = p2.length > 0;
      if (condition) {
        p2[0] += 0.1 * s;
      }
      p = p2;
    }
    double sBar = resultBar;
    for (int t = Math.max(n, 0) - 1; t >= 0; t--) {
      double[] pBar2 = pBarSaved[t]; // p.length > 0
      boolean condition = conditionSaved[t];
      if (condition) {
        sBar += pBar2[0] * 0.1; // p[0] += 0.1 * s
      }
      double d2 = dSaved[t]; // s += d * d
      double dBar = sBar * (d2 + d2);
      Input.DotRule.vjpA(w, pBar2, dBar); // d = Library.dot(p, w)
      Input.DotRule.vjpB(pCopySaved[t], wBar, dBar);
      Input.SoftmaxRule.vjpX(pCopySaved2[t], pBarSaved2[t], pBar2); // p = Library.softmax(p)
    }
    return new InputDerivatives.InALoopPullback(s, new InputDerivatives.InALoopGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#inALoop}. In: {@code w}. In-out: {@code x}. */
  static InALoopResiduals inALoopForward(double[] x, double[] xBar, double[] w, double[] wBar, int n,
      InALoopResiduals residuals) {
    if (residuals == null) residuals = new InALoopResiduals();
    int trips = Math.max(n, 0);
    double[][] pBarSaved = residuals.pBarSaved = atLeast(residuals.pBarSaved, trips);
    double[] dSaved = residuals.dSaved = atLeast(residuals.dSaved, trips);
    double[][] wCopySaved = residuals.wCopySaved = atLeast(residuals.wCopySaved, trips);
    double[][] pCopySaved = residuals.pCopySaved = atLeast(residuals.pCopySaved, trips);
    double[][] pCopySaved2 = residuals.pCopySaved2 = atLeast(residuals.pCopySaved2, trips);
    double[][] pBarSaved2 = residuals.pBarSaved2 = atLeast(residuals.pBarSaved2, trips);
    boolean[] conditionSaved = residuals.conditionSaved = atLeast(residuals.conditionSaved, trips);
    double s = 0;
    double[] p = x;
    double[] pBar = xBar;
    for (int t = 0; t < n; t++) {
      pBarSaved2[t] = pBar;
      double[] p2 = Input.Library.softmax(p);
      double[] pBar2 = pBarSaved[t];
      if (p2 == null) {
        pBar = null;
      } else {
        pBar = zeros(pBar2, p2.length);
      }
      pBarSaved[t] = pBar;
      double[] pCopy2 = pCopySaved2[t];
      double[] pCopy;
      if (p2 == null) {
        pCopy = null;
      } else {
        int pLength = p2.length;
        pCopy = zeros(pCopy2, pLength);
        System.arraycopy(p2, 0, pCopy, 0, pLength);
      }
      pCopySaved2[t] = pCopy;
      double[] pFinal = p;
      if (p2 != null && p2 == pFinal) {
        throw new IllegalStateException(
            "softmax must return a new array, not one that it is given");
      }
      double d = Input.Library.dot(p2, w);
      dSaved[t] = d;
      double[] wCopy2 = wCopySaved[t];
      double[] wCopy;
      if (w == null) {
        wCopy = null;
      } else {
        int wLength = w.length;
        wCopy = zeros(wCopy2, wLength);
        System.arraycopy(w, 0, wCopy, 0, wLength);
      }
      wCopySaved[t] = wCopy;
      double[] pCopy3 = pCopySaved[t];
      if (p2 == null) {
        pCopy = null;
      } else {
        int pLength = p2.length;
        pCopy = zeros(pCopy3, pLength);
        System.arraycopy(p2, 0, pCopy, 0, pLength);
      }
      pCopySaved[t] = pCopy;
      s += d * d;
      boolean condition = conditionSaved[t] = p2.length > 0;
      if (condition) {
        p2[0] += 0.1 * s;
      }
      p = p2;
    }
    residuals.value = s;
    residuals.wBar = wBar;
    residuals.n = n;
    return residuals;
  }

  /** Reverse sweep of {@link Input#inALoop}. */
  static void inALoopReverse(InALoopResiduals residuals, double resultBar) {
    double[] wBar = residuals.wBar;
    double sBar = resultBar;
    for (int t = Math.max(residuals.n, 0) - 1; t >= 0; t--) {
      double[] pBar = residuals.pBarSaved[t]; // p.length > 0
      boolean condition = residuals.conditionSaved[t];
      if (condition) {
        sBar += pBar[0] * 0.1; // p[0] += 0.1 * s
      }
      double d = residuals.dSaved[t]; // s += d * d
      double dBar = sBar * (d + d);
      Input.DotRule.vjpA(residuals.wCopySaved[t], pBar, dBar); // d = Library.dot(p, w)
      Input.DotRule.vjpB(residuals.pCopySaved[t], wBar, dBar);
      Input.SoftmaxRule.vjpX(residuals.pCopySaved2[t], residuals.pBarSaved2[t], pBar); // p = Library.softmax(p)
      if (pBar != null) {
        Arrays.fill(pBar, 0.0);
      }
    }
  }

  /** {@link Input#inALoop} with tangents beside its values. */
  static InputDerivatives.InALoopJvp inALoopJvp(double[] x, double[] w, int n, double[] xDot, double[] wDot,
      InALoopResiduals residuals) {
    double s = 0;
    double[] p = x;
    double sDot = 0;
    double[] pDot = xDot;
    for (int t = 0; t < n; t++) {
      double[] p2 = Input.Library.softmax(p);
      double[] pDot2 = Input.SoftmaxRule.jvp(p2, pDot);
      if (pDot2 != null && pDot2 == p2) {
        throw new IllegalStateException(
            "jvp must return a new array, not one that it is given");
      }
      double[] pDotFinal = pDot;
      if (pDot2 != null && pDot2 == pDotFinal) {
        throw new IllegalStateException(
            "jvp must return a new array, not one that it is given");
      }
      double[] pFinal = p;
      if (p2 != null && p2 == pFinal) {
        throw new IllegalStateException(
            "softmax must return a new array, not one that it is given");
      }
      double d = Input.Library.dot(p2, w);
      double dDot = Input.DotRule.jvp(p2, w, pDot2, wDot);
      sDot += dDot * d + dDot * d;
      s += d * d;
      int pLength = p2.length;
      if (pLength > 0) {
        p2[0] += 0.1 * s;
        pDot2[0] += sDot * 0.1;
      }
      p = p2;
      pDot = pDot2;
    }
    return new InputDerivatives.InALoopJvp(s, sDot);
  }

  /** Into which arrays {@link Input#inALoop} may write, a bit for each in their order. */
  static long inALoopWrites(int depth) { return 0b1; }

  /** Both sweeps of {@link Input#constants}. In: {@code x}. */
  static InputDerivatives.ConstantsPullback constantsPullback(double[] x, double[] c, double w, int[] picked,
      double resultBar, double[] xBar, ConstantsResiduals residuals) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1.0);
    double dot = Input.Library.dot(x, c);
    double[] cCopy;
    if (c == null) {
      cCopy = null;
    } else {
      int cLength = c.length;
      cCopy = residuals.cCopy2 = zeros(residuals.cCopy2, cLength);
      System.arraycopy(c, 0, cCopy, 0, cLength);
    }
    double dot2 = Input.Library.dot(ones, x);
    double weighted = Input.Library.weighted(2.0, x, picked);
    int[] pickedCopy;
    if (picked == null) {
      pickedCopy = null;
    } else {
      pickedCopy = picked.clone();
    }
    double s = dot + dot2 + weighted;
    int trips = Math.max(2, 0);
    int[][] pickedCopySaved = residuals.pickedCopySaved3 = atLeast(residuals.pickedCopySaved3, trips);
    double[][] cCopySaved = residuals.cCopySaved2 = atLeast(residuals.cCopySaved2, trips);
    int[][] pickedCopySaved2 = residuals.pickedCopySaved4 = atLeast(residuals.pickedCopySaved4, trips);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, trips);
    for (int t = 0; t < 2; t++) {
      sSaved[t] = s;
      double weighted2 = Input.Library.weighted(w * s, c, picked);
      double[] cCopy2 = cCopySaved[t];
      double[] cCopy3;
      if (c == null) {
        cCopy3 = null;
      } else {
        int cLength = c.length;
        cCopy3 = zeros(cCopy2, cLength);
        System.arraycopy(c, 0, cCopy3, 0, cLength);
      }
      cCopySaved[t] = cCopy3;
      int[] pickedCopy2;
      if (picked == null) {
        pickedCopy2 = null;
      } else {
        pickedCopy2 = picked.clone();
      }
      pickedCopySaved2[t] = pickedCopy2;
      double weighted3 = Input.Library.weighted(w, x, picked);
      if (picked == null) {
        pickedCopy2 = null;
      } else {
        pickedCopy2 = picked.clone();
      }
      pickedCopySaved[t] = pickedCopy2;
      s += weighted2 + weighted3;
      int pickedLength = picked.length;
      if (pickedLength > 0) {
        picked[0] += 1;
      }
      c[0] += 1.0;
    }
    double sBar = resultBar;
    double wBar = 0;
    for (int t = 1; t >= 0; t--) {
      // s += Library.weighted(w * s, c, picked) + Library.weighted(w, x, pick…
      Input.WeightedRule.Bars weightedBars = Input.WeightedRule.vjp(w, x, pickedCopySaved[t], xBar, sBar);
      double wBar2 = weightedBars.w();
      double s2 = sSaved[t];
      double[] cCopy2 = cCopySaved[t];
      int[] pickedCopy2 = pickedCopySaved2[t];
      double[] array;
      if (c == null) {
        array = null;
      } else {
        array = residuals.array = zeros(residuals.array, c.length);
      }
      weightedBars = Input.WeightedRule.vjp(w * s2, cCopy2, pickedCopy2, array, sBar);
      double wBar3 = weightedBars.w();
      wBar += wBar2 + wBar3 * s2;
      sBar += wBar3 * w;
    }
    // s = Library.dot(x, c) + Library.dot(ones, x) + Library.weighted(2, x,…
    Input.WeightedRule.vjp(2.0, x, pickedCopy, xBar, sBar);
    Input.DotRule.vjpB(ones, xBar, sBar);
    Input.DotRule.vjpA(cCopy, xBar, sBar);
    return new InputDerivatives.ConstantsPullback(s, new InputDerivatives.ConstantsGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#constants}. In: {@code x}. */
  static ConstantsResiduals constantsForward(double[] x, double[] xBar, double[] c, double w, int[] picked,
      ConstantsResiduals residuals) {
    if (residuals == null) residuals = new ConstantsResiduals();
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1.0);
    double dot = Input.Library.dot(x, c);
    double[] cCopy;
    if (c == null) {
      cCopy = null;
    } else {
      int cLength = c.length;
      cCopy = residuals.cCopy2 = zeros(residuals.cCopy2, cLength);
      System.arraycopy(c, 0, cCopy, 0, cLength);
    }
    double dot2 = Input.Library.dot(ones, x);
    double weighted = Input.Library.weighted(2.0, x, picked);
    double[] xCopy;
    if (x == null) {
      xCopy = null;
    } else {
      xCopy = residuals.xCopy2 = zeros(residuals.xCopy2, x.length);
      System.arraycopy(x, 0, xCopy, 0, x.length);
    }
    int[] pickedCopy;
    if (picked == null) {
      pickedCopy = null;
    } else {
      pickedCopy = picked.clone();
    }
    double s = dot + dot2 + weighted;
    int trips = Math.max(2, 0);
    double[][] xCopySaved = residuals.xCopySaved = atLeast(residuals.xCopySaved, trips);
    int[][] pickedCopySaved = residuals.pickedCopySaved = atLeast(residuals.pickedCopySaved, trips);
    double[][] cCopySaved = residuals.cCopySaved = atLeast(residuals.cCopySaved, trips);
    int[][] pickedCopySaved2 = residuals.pickedCopySaved2 = atLeast(residuals.pickedCopySaved2, trips);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, trips);
    for (int t = 0; t < 2; t++) {
      sSaved[t] = s;
      double weighted2 = Input.Library.weighted(w * s, c, picked);
      double[] cCopy2 = cCopySaved[t];
      double[] cCopy3;
      if (c == null) {
        cCopy3 = null;
      } else {
        int cLength = c.length;
        cCopy3 = zeros(cCopy2, cLength);
        System.arraycopy(c, 0, cCopy3, 0, cLength);
      }
      cCopySaved[t] = cCopy3;
      int[] pickedCopy2;
      if (picked == null) {
        pickedCopy2 = null;
      } else {
        pickedCopy2 = picked.clone();
      }
      pickedCopySaved2[t] = pickedCopy2;
      double weighted3 = Input.Library.weighted(w, x, picked);
      double[] xCopy2 = xCopySaved[t];
      double[] xCopy3;
      if (x == null) {
        xCopy3 = null;
      } else {
        xCopy3 = zeros(xCopy2, x.length);
        System.arraycopy(x, 0, xCopy3, 0, x.length);
      }
      xCopySaved[t] = xCopy3;
      if (picked == null) {
        pickedCopy2 = null;
      } else {
        pickedCopy2 = picked.clone();
      }
      pickedCopySaved[t] = pickedCopy2;
      s += weighted2 + weighted3;
      int pickedLength = picked.length;
      if (pickedLength > 0) {
        picked[0] += 1;
      }
      c[0] += 1.0;
    }
    residuals.value = s;
    residuals.xBar = xBar;
    residuals.c = c;
    residuals.w = w;
    residuals.ones = ones;
    residuals.cCopy = cCopy;
    residuals.xCopy = xCopy;
    residuals.pickedCopy = pickedCopy;
    return residuals;
  }

  /** Reverse sweep of {@link Input#constants}. */
  static double constantsReverse(ConstantsResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] c = residuals.c;
    double w = residuals.w;
    double[] ones = residuals.ones;
    double[] cCopy = residuals.cCopy;
    double[] xCopy = residuals.xCopy;
    int[] pickedCopy = residuals.pickedCopy;
    double sBar = resultBar;
    double wBar = 0;
    for (int t = 1; t >= 0; t--) {
      // s += Library.weighted(w * s, c, picked) + Library.weighted(w, x, pick…
      Input.WeightedRule.Bars weightedBars =
          Input.WeightedRule.vjp(w, residuals.xCopySaved[t], residuals.pickedCopySaved[t], xBar, sBar);
      double wBar2 = weightedBars.w();
      double s = residuals.sSaved[t];
      double[] cCopy2 = residuals.cCopySaved[t];
      int[] pickedCopy2 = residuals.pickedCopySaved2[t];
      double[] array;
      if (c == null) {
        array = null;
      } else {
        array = residuals.array = zeros(residuals.array, c.length);
      }
      weightedBars = Input.WeightedRule.vjp(w * s, cCopy2, pickedCopy2, array, sBar);
      double wBar3 = weightedBars.w();
      wBar += wBar2 + wBar3 * s;
      sBar += wBar3 * w;
    }
    // s = Library.dot(x, c) + Library.dot(ones, x) + Library.weighted(2, x,…
    Input.WeightedRule.vjp(2.0, xCopy, pickedCopy, xBar, sBar);
    Input.DotRule.vjpB(ones, xBar, sBar);
    Input.DotRule.vjpA(cCopy, xBar, sBar);
    return wBar;
  }

  /** {@link Input#constants} with tangents beside its values. */
  static InputDerivatives.ConstantsJvp constantsJvp(double[] x, double[] c, double w, int[] picked, double[] xDot,
      double wDot, ConstantsResiduals residuals) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1.0);
    double dot = Input.Library.dot(x, c);
    double[] cDot;
    if (c == null) {
      cDot = null;
    } else {
      cDot = residuals.cDot = zeros(residuals.cDot, c.length);
    }
    double dotDot = Input.DotRule.jvp(x, c, xDot, cDot);
    double dot2 = Input.Library.dot(ones, x);
    double[] onesDot = residuals.onesDot = zeros(residuals.onesDot, ones.length);
    double dotDot2 = Input.DotRule.jvp(ones, x, onesDot, xDot);
    double weighted = Input.Library.weighted(2.0, x, picked);
    double sDot = dotDot + dotDot2 + Input.WeightedRule.jvp(2.0, x, picked, 0.0, xDot);
    double s = dot + dot2 + weighted;
    for (int t = 0; t < 2; t++) {
      double w2 = w * s;
      double weighted2 = Input.Library.weighted(w2, c, picked);
      double[] cDot2;
      if (c == null) {
        cDot2 = null;
      } else {
        cDot2 = new double[c.length];
      }
      double weightedDot = Input.WeightedRule.jvp(w2, c, picked, wDot * s + sDot * w, cDot2);
      double weighted3 = Input.Library.weighted(w, x, picked);
      sDot += weightedDot + Input.WeightedRule.jvp(w, x, picked, wDot, xDot);
      s += weighted2 + weighted3;
      int pickedLength = picked.length;
      if (pickedLength > 0) {
        picked[0] += 1;
      }
      c[0] += 1.0;
    }
    return new InputDerivatives.ConstantsJvp(s, sDot);
  }

  /** Into which arrays {@link Input#constants} may write, a bit for each in their order. */
  static long constantsWrites(int depth) { return 0b110; }

  /** Both sweeps of {@link Input#notUsed}. In: {@code x}. */
  static InputDerivatives.NotUsedPullback notUsedPullback(double[] x, double w, double resultBar, double[] xBar,
      NotUsedResiduals residuals) {
    notUsedForward(x, xBar, w, residuals);
    double wBar = notUsedReverse(residuals, resultBar);
    return new InputDerivatives.NotUsedPullback(residuals.value, new InputDerivatives.NotUsedGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#notUsed}. In: {@code x}. */
  static NotUsedResiduals notUsedForward(double[] x, double[] xBar, double w, NotUsedResiduals residuals) {
    if (residuals == null) residuals = new NotUsedResiduals();
    double[] p = Input.Library.softmax(x);
    double[] pBar;
    if (p == null) {
      pBar = null;
    } else {
      pBar = residuals.pBar2 = zeros(residuals.pBar2, p.length);
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double q = Input.Library.dot(p, p);
    boolean condition = residuals.condition = w > 2.0;
    residuals.value = condition ? q : w;
    residuals.xBar = xBar;
    residuals.p = p;
    residuals.pBar = pBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#notUsed}. */
  static double notUsedReverse(NotUsedResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] p = residuals.p;
    double[] pBar = residuals.pBar;
    boolean condition = residuals.condition;
    double qBar = condition ? resultBar : 0.0; // w > 2 ? q : w
    double wBar = condition ? 0.0 : resultBar;
    Input.DotRule.vjpA(p, pBar, qBar); // q = Library.dot(p, p)
    Input.DotRule.vjpB(p, pBar, qBar);
    Input.SoftmaxRule.vjpX(p, xBar, pBar); // p = Library.softmax(x)
    if (pBar != null) {
      Arrays.fill(pBar, 0.0);
    }
    return wBar;
  }

  /** {@link Input#notUsed} with tangents beside its values. */
  static InputDerivatives.NotUsedJvp notUsedJvp(double[] x, double w, double[] xDot, double wDot,
      NotUsedResiduals residuals) {
    double[] p = Input.Library.softmax(x);
    double[] pDot = Input.SoftmaxRule.jvp(p, xDot);
    if (pDot != null && pDot == p) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (pDot != null && pDot == xDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (p != null && p == x) {
      throw new IllegalStateException(
          "softmax must return a new array, not one that it is given");
    }
    double q = Input.Library.dot(p, p);
    double qDot = Input.DotRule.jvp(p, p, pDot, pDot);
    boolean condition = w > 2.0;
    return new InputDerivatives.NotUsedJvp(condition ? q : w, condition ? qDot : wDot);
  }

  /** Into which arrays {@link Input#notUsed} may write, a bit for each in their order. */
  static long notUsedWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#single}. In: {@code x}. */
  static InputDerivatives.SinglePullback singlePullback(float[] x, float w, float resultBar, float[] xBar,
      SingleResiduals residuals) {
    float[] y = Input.Library.halved(x);
    float[] yBar;
    if (y == null) {
      yBar = null;
    } else {
      yBar = residuals.yBar2 = zeros(residuals.yBar2, y.length);
    }
    if (y != null && y == x) {
      throw new IllegalStateException(
          "halved must return a new array, not one that it is given");
    }
    float s = 0;
    for (int i = 0; i < y.length; i++) {
      s += y[i] * w * x[i];
    }
    float wBar = 0;
    for (int i = y.length - 1; i >= 0; i--) {
      float factorBar = resultBar * x[i]; // s += y[i] * w * x[i]
      float yi = y[i];
      xBar[i] += resultBar * (yi * w);
      wBar += factorBar * yi;
      yBar[i] += factorBar * w;
    }
    Input.HalvedRule.vjpX(xBar, yBar); // y = Library.halved(x)
    return new InputDerivatives.SinglePullback(s, new InputDerivatives.SingleGradient(xBar, wBar));
  }

  /** Forward sweep of {@link Input#single}. In: {@code x}. */
  static SingleResiduals singleForward(float[] x, float[] xBar, float w, SingleResiduals residuals) {
    if (residuals == null) residuals = new SingleResiduals();
    float[] y = Input.Library.halved(x);
    float[] yBar;
    if (y == null) {
      yBar = null;
    } else {
      yBar = residuals.yBar2 = zeros(residuals.yBar2, y.length);
    }
    if (y != null && y == x) {
      throw new IllegalStateException(
          "halved must return a new array, not one that it is given");
    }
    int trips = y.length;
    float[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    float s = 0;
    for (int i = 0; i < y.length; i++) {
      float yi = y[i];
      float xi = xSaved[i] = x[i];
      s += yi * w * xi;
    }
    residuals.value = s;
    residuals.xBar = xBar;
    residuals.w = w;
    residuals.y = y;
    residuals.yBar = yBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#single}. */
  static float singleReverse(SingleResiduals residuals, float resultBar) {
    float[] xBar = residuals.xBar;
    float w = residuals.w;
    float[] y = residuals.y;
    float[] yBar = residuals.yBar;
    float wBar = 0;
    for (int i = y.length - 1; i >= 0; i--) {
      float factorBar = resultBar * residuals.xSaved[i]; // s += y[i] * w * x[i]
      float yi = y[i];
      xBar[i] += resultBar * (yi * w);
      wBar += factorBar * yi;
      yBar[i] += factorBar * w;
    }
    Input.HalvedRule.vjpX(xBar, yBar); // y = Library.halved(x)
    if (yBar != null) {
      Arrays.fill(yBar, 0f);
    }
    return wBar;
  }

  /** {@link Input#single} with tangents beside its values. */
  static InputDerivatives.SingleJvp singleJvp(float[] x, float w, float[] xDot, float wDot, SingleResiduals residuals) {
    float[] y = Input.Library.halved(x);
    float[] yDot = Input.HalvedRule.jvp(xDot);
    if (yDot != null && yDot == xDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (y != null && y == x) {
      throw new IllegalStateException(
          "halved must return a new array, not one that it is given");
    }
    float s = 0;
    float sDot = 0;
    for (int i = 0; i < y.length; i++) {
      float yi = y[i];
      float yDoti = yDot[i];
      float factor = yi * w;
      float xi = x[i];
      sDot += (yDoti * w + wDot * yi) * xi + xDot[i] * factor;
      s += factor * xi;
    }
    return new InputDerivatives.SingleJvp(s, sDot);
  }

  /** Into which arrays {@link Input#single} may write, a bit for each in their order. */
  static long singleWrites(int depth) { return 0; }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static boolean[] atLeast(boolean[] array, int length) {
    if (array == null) return new boolean[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

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

  private static float[] atLeast(float[] array, int length) {
    if (array == null) return new float[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static int[][] atLeast(int[][] array, int length) {
    if (array == null) return new int[length][];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double[] zeros(double[] array, int length) {
    if (array == null || array.length != length) return new double[length];
    Arrays.fill(array, 0);
    return array;
  }

  private static float[] zeros(float[] array, int length) {
    if (array == null || array.length != length) return new float[length];
    Arrays.fill(array, 0);
    return array;
  }

  /**
   * Kept by {@link Input#readOnly} in line 131 <code>Library.dot(a, b) * w + Library.dot(a, a)</code>:
   * {@code aCopy, aCopy2, aCopy3, aCopy4, bCopy, bCopy2, dot}.
   */
  static final class ReadOnlyResiduals extends InputDerivatives.ReadOnlyFrame {
    double[] aBar, bBar, bCopy, aCopy, aCopy2, bCopy2, aCopy3, aCopy4;
    double w, dot;
  }

  /**
   * Kept by {@link Input#writtenLater}, by line: <ul>
   * <li>136 <code>s = Library.dot(a, b)</code>: {@code aCopy, aCopy4, bCopy, bCopy4, s}
   * <li>137 <code>i &lt; a.length</code>: {@code aSaved}
   * <li>138 <code>s += Library.dot(a, b)</code>: {@code aCopy2, aCopy5, bCopy2, bCopy5}
   * <li>139 <code>b.length &gt; 0</code>: {@code condition}
   * <li>140 <code>s + Library.dot(b, a)</code>: {@code aCopy3, aCopy6, bCopy3, bCopy6}</ul>
   */
  static final class WrittenLaterResiduals extends InputDerivatives.WrittenLaterFrame {
    double[] a, aBar, bBar, bCopy, aCopy, aSaved, bCopy2, aCopy2, aCopy3, bCopy3, bCopy4, aCopy4, bCopy5, aCopy5,
        aCopy6, bCopy6;
    double s;
    boolean condition;
  }

  /**
   * Kept by {@link Input#resultIsWritten}, by line: <ul>
   * <li>145 <code>p = Library.softmax(x)</code>: {@code p, pBar, pBar2, pCopy, pCopy2}
   * <li>146 <code>i &lt; p.length</code>: {@code pSaved, xSaved}
   * <li>147 <code>s = Library.dot(p, w)</code>: {@code wCopy, wCopy2}
   * <li>148 <code>x = Library.softmax(p)</code>: {@code x, xBar2, xBar3}</ul>
   */
  static final class ResultIsWrittenResiduals extends InputDerivatives.ResultIsWrittenFrame {
    double[] xBar, wBar, p, pBar, pCopy, pSaved, xSaved, wCopy, x, xBar2, pBar2, pCopy2, wCopy2, xBar3;
  }

  /**
   * Kept by {@link Input#arrayResult}, by line: <ul>
   * <li>154 <code>p = Library.softmax(x)</code>: {@code pBar, pBar2, pCopy, pCopy2}
   * <li>155 <code>w &gt; 0.5 ? p : Library.filled(w, x.length)</code>: {@code array, array2}</ul>
   */
  static final class ArrayResultResiduals extends InputDerivatives.ArrayResultFrame {
    double[] xBar, pBar, pCopy, array, pBar2, pCopy2, array2;
    double w;
  }

  /**
   * Kept by {@link Input#inALoop} in line 162 <code>t &lt; n</code>:
   * {@code conditionSaved, dSaved, pBarSaved, pBarSaved2, pBarSaved3, pBarSaved4, pCopySaved, pCopySaved2,
   * pCopySaved3, pCopySaved4, wCopySaved}.
   */
  static final class InALoopResiduals extends InputDerivatives.InALoopFrame {
    double[] wBar, dSaved;
    int n;
    double[][] pBarSaved, wCopySaved, pCopySaved, pCopySaved2, pBarSaved2, pBarSaved3, pCopySaved3, pCopySaved4,
        pBarSaved4;
    boolean[] conditionSaved;
  }

  /**
   * Kept by {@link Input#constants}, by line: <ul>
   * <li>173 <code>ones = new double[x.length]</code>: {@code ones}
   * <li>175 <code>s = Library.dot(x, c) + Library.dot(ones, x) + Library.weighted(2, x, picked)</code>:
   *     {@code cCopy, cCopy2, cDot, onesDot, pickedCopy, xCopy, xCopy2}
   * <li>176 <code>t &lt; 2</code>:
   *     {@code cCopySaved, cCopySaved2, pickedCopySaved, pickedCopySaved2, pickedCopySaved3, pickedCopySaved4, sSaved,
   *     xCopySaved}
   * <li>177 <code>s += Library.weighted(w * s, c, picked) + Library.weighted(w, x, picked)</code>: {@code array}</ul>
   */
  static final class ConstantsResiduals extends InputDerivatives.ConstantsFrame {
    double[] xBar, c, ones, cCopy, xCopy, sSaved, cCopy2, xCopy2, array, cDot, onesDot;
    double w;
    int[] pickedCopy;
    double[][] xCopySaved, cCopySaved, cCopySaved2;
    int[][] pickedCopySaved, pickedCopySaved2, pickedCopySaved3, pickedCopySaved4;
  }

  /**
   * Kept by {@link Input#notUsed}, by line: <ul>
   * <li>186 <code>p = Library.softmax(x)</code>: {@code p, pBar, pBar2}
   * <li>188 <code>w &gt; 2 ? q : w</code>: {@code condition}</ul>
   */
  static final class NotUsedResiduals extends InputDerivatives.NotUsedFrame {
    double[] xBar, p, pBar, pBar2;
    boolean condition;
  }

  /**
   * Kept by {@link Input#single}, by line: <ul>
   * <li>193 <code>y = Library.halved(x)</code>: {@code y, yBar, yBar2}
   * <li>195 <code>i &lt; y.length</code>: {@code xSaved}</ul>
   */
  static final class SingleResiduals extends InputDerivatives.SingleFrame {
    float[] xBar, y, yBar, xSaved, yBar2;
    float w;
  }
}
