package user;

import java.util.Arrays;

/** What a user and another companion do with the derivatives. Each method is a fact that a test names. */
public final class Use {
  private Use() {}

  private static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", but got " + actual);
    }
  }

  private static void holds(double[] actual, double... expected) {
    same(Arrays.toString(expected), Arrays.toString(actual));
  }

  private static void refused(String message, Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      same(message, e.getMessage());
      return;
    }
    throw new AssertionError("not refused: " + message);
  }

  public static void scalarResultHasValueAndGradient() {
    var both = SimpleDerivatives.squareValueAndGradient(3);
    same(9.0, both.value());
    same(6.0, both.gradient().x());
    same(6.0, SimpleDerivatives.squareGradient(3).x());
    same(new SimpleDerivatives.SquareJvp(9, 12), SimpleDerivatives.squareJvp(3, 2));
  }

  public static void gradientWithArraysHasFreshArrays() {
    double[] a = {1, 2};
    double[] w = {3, 4};
    var first = SimpleDerivatives.weightedGradient(a, 2f, w);
    var second = SimpleDerivatives.weightedValueAndGradient(a, 2f, w).gradient();
    holds(first.a(), 6, 8);
    holds(second.a(), 6, 8);
    same(11f, first.k());
    same(false, first.a() == second.a());
  }

  public static void pullbacksOfOneVjpAreIndependent() {
    double[] a = {1, 2};
    var vjp = SimpleDerivatives.weightedVjp(a, 2f, new double[] {3, 4});
    same(22.0, vjp.value());
    var one = vjp.pullback(1);
    var ten = vjp.pullback(10);
    var again = vjp.pullback(1);
    holds(one.a(), 6, 8);
    holds(ten.a(), 60, 80);
    holds(again.a(), 6, 8);
    same(110f, ten.k());
  }

  public static void pullbackAddsIntoTheCallersShadows() {
    double[] a = {1, 2};
    double[] w = {3, 4};
    double[] aBar = {100, 200};
    var pullback = SimpleDerivatives.weightedPullback(a, 2f, w, 1, aBar);
    SimpleDerivatives.weightedPullback(a, 2f, w, 1, aBar, new SimpleDerivatives.WeightedWorkspace());
    holds(aBar, 112, 216);
    same(true, pullback.gradient().a() == aBar);
    same(22.0, pullback.value());
  }

  public static void shadowOfAWrittenArrayIsInOut() {
    double[] u = {1, 2};
    double[] uBar = {10, 1};
    var pullback = SimpleDerivatives.scalePullback(u, 3, new float[0], uBar, new float[0]);
    holds(u, 3, 6);
    holds(uBar, 30, 3);
    same(12.0, pullback.gradient().k());
  }

  public static void vjpOfAVoidMethodTakesOneCotangentPerArray() {
    double[] u = {1, 2};
    var vjp = SimpleDerivatives.scaleVjp(u, 3, new float[1]);
    holds(u, 3, 6);
    var first = vjp.pullback(new double[] {10, 1}, new float[] {7});
    var second = vjp.pullback(new double[] {1, 0}, new float[] {0});
    holds(first.u(), 30, 3);
    same(12.0, first.k());
    same(7f, first.v()[0]);
    holds(second.u(), 3, 0);
    same(1.0, second.k());
    same(0f, second.v()[0]);
  }

  public static void seedOfTheWrongLengthIsRefusedBeforeAnythingIsWritten() {
    var vjp = SimpleDerivatives.scaleVjp(new double[] {1, 2}, 3, new float[1]);
    refused("vBar has length 2, but v has length 1", () -> vjp.pullback(new double[] {10, 1}, new float[2]));
    refused("uBar is null, but u has length 2", () -> vjp.pullback(null, new float[1]));
    holds(vjp.pullback(new double[2], new float[1]).u(), 0, 0);
    var line = SimpleDerivatives.pickVjp(new double[] {1, 2}, new double[3], true);
    refused("resultBar has length 3, but the result has length 2", () -> line.pullback(new double[3]));
  }

  public static void seedOfAResultThatIsAParameterReachesThatParameter() {
    double[] a = {1, 2};
    double[] b = {3};
    var vjp = SimpleDerivatives.pickVjp(a, b, true);
    same(true, vjp.value() == a);
    for (int call = 0; call < 2; call++) {
      var gradient = vjp.pullback(new double[] {5, 6});
      holds(gradient.a(), 5, 6);
      holds(gradient.b(), 0);
    }
    var frame = SimpleDerivatives.pickForward(a, a, b, b, false, null);
    same(true, frame.valueBar() == b);
    same(true, SimpleDerivatives.pickJvp(a, b, false, new double[2], b).tangent() == b);
  }

  public static void arrayMadeFromScalarsHasAVjp() throws java.io.IOException {
    var vjp = SimpleDerivatives.lineVjp(2, 1, 3);
    holds(vjp.value(), 1, 3, 5);
    for (int call = 0; call < 2; call++) {
      same(new SimpleDerivatives.LineGradient(210, 111), vjp.pullback(new double[] {1, 10, 100}));
    }
    holds(SimpleDerivatives.lineJvp(2, 1, 3, 0, 1).tangent(), 1, 1, 1);
  }

  public static void exceptionOfTheMethodIsDeclared() {
    try {
      SimpleDerivatives.lineVjp(2, 1, -1);
      throw new AssertionError("nothing thrown");
    } catch (java.io.IOException e) {
      same("no line of length -1", e.getMessage());
    }
  }

  public static void floatsStayFloatsAndVarargsStayVarargs() {
    float value = SimpleDerivatives.sumValueAndGradient(1, 2, 3).value();
    float[] gradient = SimpleDerivatives.sumGradient(1, 2, 3).terms();
    same(6f, value);
    same("[1.0, 1.0, 1.0]", Arrays.toString(gradient));
    same(2f, SimpleDerivatives.sumVjp(1, 2).pullback(2f).terms()[1]);
  }

  public static void shadowOfNullIsNull() {
    var vjp = SimpleDerivatives.sumVjp((float[]) null);
    same(true, Float.isNaN(vjp.value()));
    same(true, vjp.pullback(1f).terms() == null);
    same(true, SimpleDerivatives.sumGradient((float[]) null).terms() == null);
  }

  public static void workspaceIsReusedAndNothingReturnedAliasesIt() {
    var workspace = new SimpleDerivatives.WeightedWorkspace();
    double[] w = {3, 4};
    var first = SimpleDerivatives.weightedVjp(new double[] {1, 2}, 2f, w, workspace).pullback(1);
    var second = SimpleDerivatives.weightedVjp(new double[] {1, 2}, 4f, w, workspace).pullback(1);
    var longer = SimpleDerivatives.weightedGradient(new double[3], 1f, new double[] {5, 6, 7}, workspace);
    holds(first.a(), 6, 8);
    holds(second.a(), 12, 16);
    holds(longer.a(), 5, 6, 7);
  }

  public static void vjpWhoseWorkspaceWasUsedAgainIsRefused() {
    var workspace = new SimpleDerivatives.SquareWorkspace();
    var vjp = SimpleDerivatives.squareVjp(3, workspace);
    same(6.0, vjp.pullback(1).x());
    SimpleDerivatives.squareJvp(5, 1, workspace);
    same(9.0, vjp.value());
    refused("the workspace has been used again since this pullback was made", () -> vjp.pullback(1));
  }

  public static void calleeInterfaceAddsIntoShadows() {
    double[] aBar = {1, 1};
    var frame = SimpleDerivatives.weightedForward(new double[] {1, 2}, aBar, 2f, new double[] {3, 4}, null);
    same(22.0, frame.value());
    same(22f, SimpleDerivatives.weightedReverse(frame, 2));
    holds(aBar, 13, 17);
  }
}
