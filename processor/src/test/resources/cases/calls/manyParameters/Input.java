import org.jadjoint.Differentiable;

final class Input {
  static double turned(double p0, double p1, double p2, double p3, double p4, double p5, double p6, double p7, double p8, double p9, double p10, double p11, double p12, double p13, double p14, double p15, double p16, double p17, double p18, double p19, double p20, double p21, double p22, double p23, double p24, double p25, double p26, double p27, double p28, double p29, double p30, double p31, double p32, double p33, int n) {
    if (n > 0) return turned(p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p0, n - 1);
    return 1 * p0 * p3 + 2 * p1 * p4 + 3 * p2 * p5 + 4 * p3 * p6 + 5 * p4 * p7 + 6 * p5 * p8 + 7 * p6 * p9 + 8 * p7 * p10 + 9 * p8 * p11 + 10 * p9 * p12 + 11 * p10 * p13 + 12 * p11 * p14 + 13 * p12 * p15 + 14 * p13 * p16 + 15 * p14 * p17 + 16 * p15 * p18 + 17 * p16 * p19 + 18 * p17 * p20 + 19 * p18 * p21 + 20 * p19 * p22 + 21 * p20 * p23 + 22 * p21 * p24 + 23 * p22 * p25 + 24 * p23 * p26 + 25 * p24 * p27 + 26 * p25 * p28 + 27 * p26 * p29 + 28 * p27 * p30 + 29 * p28 * p31 + 30 * p29 * p32 + 31 * p30 * p33 + 32 * p31 * p0 + 33 * p32 * p1 + 34 * p33 * p2;
  }

  @Differentiable
  static double f(double x, double y) {
    double sum = turned(y - 0, x * 2, y - 2, x * 4, y - 4, x * 6, y - 6, x * 8, y - 8, x * 10, y - 10, x * 12, y - 12, x * 14, y - 14, x * 16, y - 16, x * 18, y - 18, x * 20, y - 20, x * 22, y - 22, x * 24, y - 24, x * 26, y - 26, x * 28, y - 28, x * 30, y - 30, x * 32, y - 32, x * 34, 3);
    double more = Math.sin(sum / 1000) * x;
    double rest = Math.cos(more) * y + more * more;
    return sum / 10000 + rest * more + Math.exp(rest / 10);
  }
}
