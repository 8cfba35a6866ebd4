import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double total(
  //            ^ ERROR [TooManyParameters]
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7,
      //                ^ NOTE [ZeroGradient]
      //                           ^ NOTE [ZeroGradient]
      //                                      ^ NOTE [ZeroGradient]
      //                                                 ^ NOTE [ZeroGradient]
      //                                                            ^ NOTE [ZeroGradient]
      //                                                                       ^ NOTE [ZeroGradient]
      //                                                                                  ^ NOTE [ZeroGradient]
      double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15,
      //     ^ NOTE [ZeroGradient]
      //                ^ NOTE [ZeroGradient]
      //                           ^ NOTE [ZeroGradient]
      //                                       ^ NOTE [ZeroGradient]
      //                                                   ^ NOTE [ZeroGradient]
      //                                                               ^ NOTE [ZeroGradient]
      //                                                                           ^ NOTE [ZeroGradient]
      //                                                                                       ^ NOTE [ZeroGradient]
      double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x56, double x57, double x58, double x59, double x60, double x61, double x62, double x63) {
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
    return x0 * x63;
  }

  @Differentiable
  static double fits(
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7,
      //                ^ NOTE [ZeroGradient]
      //                           ^ NOTE [ZeroGradient]
      //                                      ^ NOTE [ZeroGradient]
      //                                                 ^ NOTE [ZeroGradient]
      //                                                            ^ NOTE [ZeroGradient]
      //                                                                       ^ NOTE [ZeroGradient]
      //                                                                                  ^ NOTE [ZeroGradient]
      double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15,
      //     ^ NOTE [ZeroGradient]
      //                ^ NOTE [ZeroGradient]
      //                           ^ NOTE [ZeroGradient]
      //                                       ^ NOTE [ZeroGradient]
      //                                                   ^ NOTE [ZeroGradient]
      //                                                               ^ NOTE [ZeroGradient]
      //                                                                           ^ NOTE [ZeroGradient]
      //                                                                                       ^ NOTE [ZeroGradient]
      double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55,
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
      //                                                                             ^ NOTE [ZeroGradient]
      //                                                                                         ^ NOTE [ZeroGradient]
      double x56, double x57, double x58, double x59, double x60, double x61, double x62) {
      //     ^ NOTE [ZeroGradient]
      //                 ^ NOTE [ZeroGradient]
      //                             ^ NOTE [ZeroGradient]
      //                                         ^ NOTE [ZeroGradient]
      //                                                     ^ NOTE [ZeroGradient]
      //                                                                 ^ NOTE [ZeroGradient]
    return x0 * x62;
  }

  // One order more takes twice as many.
  static double helper(double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39, int n) {
  //                          ^ ERROR [TooManyParameters]
    return n == 0 ? x0 * x1 + x1 * x2 + x2 * x3 + x3 * x4 + x4 * x5 + x5 * x6 + x6 * x7 + x7 * x8 + x8 * x9 + x9 * x10 + x10 * x11 + x11 * x12 + x12 * x13 + x13 * x14 + x14 * x15 + x15 * x16 + x16 * x17 + x17 * x18 + x18 * x19 + x19 * x20 + x20 * x21 + x21 * x22 + x22 * x23 + x23 * x24 + x24 * x25 + x25 * x26 + x26 * x27 + x27 * x28 + x28 * x29 + x29 * x30 + x30 * x31 + x31 * x32 + x32 * x33 + x33 * x34 + x34 * x35 + x35 * x36 + x36 * x37 + x37 * x38 + x38 * x39 + x39 * x0 : helper(x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x0, n - 1);
  }

  @Differentiable
  static double inner(double x) {
    return helper(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 2);
  }

  @Differentiable
  static double outer(double x) {
    return InputDerivatives.innerGradient(x).x();
  }

  @Differentiable
  static double outermost(double x) {
    return InputDerivatives.outerGradient(x).x();
  }
}
