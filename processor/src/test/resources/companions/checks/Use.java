package user;

/** The refusals that users meet. Each method is a fact that a test names. */
public final class Use {
  private static final double[] A = {1, 2};
  private static final double[] B = {3};
  private static final double[] C = {4};
  private static final float[] D = {};

  private Use() {}

  private static void refused(String message, Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      if (!message.equals(e.getMessage())) {
        throw new AssertionError("expected " + message + ", but got " + e.getMessage());
      }
      return;
    }
    throw new AssertionError("not refused: " + message);
  }

  /** The sweeps themselves throw, so that getting there means having passed the checks. */
  private static void passes(Runnable call) {
    try {
      call.run();
    } catch (UnsupportedOperationException e) {
      return;
    }
    throw new AssertionError("the sweeps were not reached");
  }

  private static void pullback(
      double[] a, double[] b, double[] c, double[] resultBar, double[] aBar, double[] bBar, float[] dBar) {
    CheckedDerivatives.fPullback(a, b, c, D, 1, resultBar, aBar, bBar, dBar);
  }

  public static void fittingArgumentsPass() {
    passes(() -> pullback(A, B, C, new double[1], new double[2], new double[1], new float[0]));
    passes(() -> CheckedDerivatives.fJvp(A, B, C, D, 1, new double[2], B, new float[0], 1));
    passes(() -> CheckedDerivatives.fVjp(A, B, C, D, 1));
  }

  public static void lengthsAreNamed() {
    refused(
        "outABar has length 3, but outA has length 2",
        () -> pullback(A, B, C, new double[1], new double[3], new double[1], new float[0]));
    refused(
        "bBar is null, but b has length 1",
        () -> pullback(A, B, C, new double[1], new double[2], null, new float[0]));
    refused(
        "dBar has length 1, but d has length 0",
        () -> pullback(A, B, C, new double[1], new double[2], new double[1], new float[1]));
    refused(
        "outADot has length 0, but outA is null",
        () -> CheckedDerivatives.fJvp(null, B, C, D, 1, new double[0], new double[1], D, 1));
  }

  public static void writtenArrayMayNotBePassedTwice() {
    refused(
        "outA and b are the same array, but one of them is written",
        () -> pullback(A, A, C, new double[1], new double[2], new double[2], new float[0]));
    refused(
        "outA and c are the same array, but one of them is written",
        () -> CheckedDerivatives.fVjp(A, B, A, D, 1));
    refused(
        "outA and c are the same array, but one of them is written",
        () -> CheckedDerivatives.fJvp(A, B, A, D, 1, new double[2], B, new float[0], 1));
  }

  public static void arraysThatAreOnlyReadMayBePassedTwice() {
    passes(() -> pullback(A, B, B, new double[1], new double[2], new double[1], new float[0]));
    double[] shared = new double[2];
    passes(() -> CheckedDerivatives.gPullback(A, A, D, 1, shared, new double[2]));
    refused(
        "aBar and bBar are the same array, but one of them is written",
        () -> CheckedDerivatives.gPullback(A, A, D, 1, shared, shared));
  }

  public static void nullsMayBeShared() {
    passes(() -> pullback(null, null, null, null, null, null, D));
    passes(() -> CheckedDerivatives.fJvp(null, null, null, D, 1, null, null, D, 1));
  }

  public static void emptyArraysMayBeShared() {
    double[] empty = {};
    passes(() -> pullback(empty, empty, empty, empty, empty, empty, D));
  }

  public static void shadowMayNotBeItsArray() {
    refused(
        "bBar and b are the same array, but one of them is written",
        () -> pullback(A, B, C, new double[1], new double[2], B, new float[0]));
  }

  public static void shadowMayNotBeAnotherArray() {
    refused(
        "bBar and c are the same array, but one of them is written",
        () -> pullback(A, B, C, new double[1], new double[2], C, new float[0]));
    refused(
        "aBar and b are the same array, but one of them is written",
        () -> CheckedDerivatives.gPullback(B, C, D, 1, C, new double[1]));
  }

  public static void shadowsOfWrittenArraysAreTheirOwn() {
    double[] shared = new double[1];
    refused(
        "outABar and bBar are the same array, but one of them is written",
        () -> pullback(C, B, A, new double[1], shared, shared, new float[0]));
  }

  public static void seedMayNotBeWritten() {
    double[] aBar = new double[2];
    refused(
        "resultBar and outABar are the same array, but one of them is written",
        () -> pullback(A, B, C, aBar, aBar, new double[1], new float[0]));
    refused(
        "resultBar and outA are the same array, but one of them is written",
        () -> pullback(A, B, C, A, aBar, new double[1], new float[0]));
  }

  public static void tangentOfAWrittenArrayIsItsOwn() {
    refused(
        "outADot and outA are the same array, but one of them is written",
        () -> CheckedDerivatives.fJvp(A, B, C, D, 1, A, B, D, 1));
    refused(
        "outADot and c are the same array, but one of them is written",
        () -> CheckedDerivatives.fJvp(B, B.clone(), C, D, 1, C, B.clone(), D, 1));
    refused(
        "bDot and outA are the same array, but one of them is written",
        () -> CheckedDerivatives.fJvp(B, C, A, D, 1, new double[1], B, D, 1));
  }

  public static void tangentsOfArraysThatAreOnlyReadMayBeShared() {
    passes(() -> CheckedDerivatives.gJvp(A, A, D, A, A));
  }

  public static void writtenArrayMayNotBeARow() {
    double[][] table = {null, B, A};
    float[] b = {1};
    refused(
        "outA and table share an array, but one of them is written",
        () -> CheckedDerivatives.kPullback(A, b, table, null, 1, new double[2], new float[1]));
    refused("outA and table share an array, but one of them is written", () -> CheckedDerivatives.kVjp(A, b, table, null));
    refused(
        "outA and table share an array, but one of them is written",
        () -> CheckedDerivatives.kJvp(A, b, table, null, new double[2], new float[1]));
    passes(() -> CheckedDerivatives.kVjp(A.clone(), b, table, null));
    passes(() -> CheckedDerivatives.kVjp(null, b, table, null));
  }

  public static void arrayThatIsOnlyReadMayBeARow() {
    float[] b = {1};
    passes(() -> CheckedDerivatives.kVjp(A, b, null, new float[][][] {{b}}));
  }

  public static void passiveArrayThatIsWrittenMayNotBePassedTwice() {
    int[] order = {1};
    refused(
        "outOrder and from are the same array, but one of them is written",
        () -> CheckedDerivatives.hPullback(A, order, order, "".split(""), 1, new double[2]));
    refused(
        "outOrder and from are the same array, but one of them is written",
        () -> CheckedDerivatives.hJvp(A, order, order, "".split(""), new double[2]));
  }
}
