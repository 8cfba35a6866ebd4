package user;

import lib.Lib;
import org.jadjoint.Differentiable;

final class Calls {
  private Calls() {}

  @Differentiable
  static double straight(double x, int n) {
    return Lib.wave(x) * x;
  }

  @Differentiable
  static double counted(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s = Lib.wave(s) + x;
    }
    return s;
  }

  @Differentiable
  static double growing(double x, int n) {
    double s = x;
    while (n-- > 0 && s < 1e9) {
      s = Lib.wave(s) + x;
    }
    return s;
  }

  @Differentiable
  static double longer(double x, int n) {
    double s = x;
    while (n-- > 0) {
      double a = Math.sin(s) * Math.exp(-x * x) + Lib.wave(s);
      if (a > 1e9) break;
      double b = Math.cos(a * s) / (1 + a * a) + Math.sqrt(1 + x * x * a * a);
      if (b > 1e9) break;
      double c = Math.atan2(a * b, 1 + s * s) + Math.tanh(a + b * s) * Math.log1p(x * x);
      s = a * b + b * c - c * a * Math.sin(b * c) + x;
    }
    return s;
  }

  @Differentiable
  static double sameClass(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s = own(s, 3) + x;
    }
    return s;
  }

  @Differentiable
  static double own(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s = Math.cos(s) * x;
    }
    return s;
  }

  @Differentiable
  static double helped(double x, int n) {
    double s = x;
    for (int i = 0; i < n; i++) {
      s = recursiveHelper(s, 2) + x;
    }
    return s;
  }

  static double recursiveHelper(double x, int n) {
    return n == 0 ? Math.sin(x) : recursiveHelper(Math.sin(x), n - 1) * x;
  }

  @Differentiable
  static double recursive(double x, int n) {
    return n == 0 ? x : recursive(Math.sin(x), n - 1) + Lib.wave(x);
  }

  @Differentiable
  static double aliased(double[] a, int n) {
    for (int i = 0; i < n; i++) {
      Lib.scale(a, a);
    }
    return Lib.dot(a, a);
  }

  @Differentiable
  static double[] fresh(double[] a) {
    double[] r = new double[a.length];
    r[0] = a[0] * a[0];
    return r;
  }

  @Differentiable
  record Complex(double re, double im) {}

  @Differentiable
  static double records(double x, int n) {
    Complex z = new Complex(0, 0);
    for (int i = 0; i < n; i++) {
      Complex square = new Complex(z.re() * z.re() - z.im() * z.im(), 2 * z.re() * z.im());
      Complex next = new Complex(square.re() + 0.1 * x, square.im() + 0.2);
      if (next.re() > 10) {
        break;
      }
      z = i % 2 == 0 ? next : new Complex(next.im(), next.re());
    }
    return z.re() * z.re() + z.im() * z.im();
  }

  @Differentiable
  static double[] itOrNothing(double[] a, boolean flag) {
    return flag ? a : null;
  }

  @Differentiable
  static double rows(double[] a, int[][] table, int[] index) {
    double s = 0;
    for (int i = 0; i < 2; i++) {
      int k = table[0][0];
      s += a[k] * a[k];
      index[0] = 1;
    }
    return s;
  }

  @Differentiable
  static double ofANumber(double x, int[][] table, int[][] indices) {
    indices[0][0] = 1;
    return x * table[0][0];
  }
}
