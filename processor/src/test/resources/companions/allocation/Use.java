package user;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a call with a used workspace allocates. Each method is a fact that a test names. */
public final class Use {
  /** Room for a few records of results. */
  private static final long RESULTS = 160;

  /** A value with its tangent, which a callee gives to its caller. */
  private static final long JVP_OF_A_CALLEE = 32;

  /** The cotangents of two numbers, which a callee gives to its caller. */
  private static final long COTANGENTS_OF_A_CALLEE = 32;

  private static final int MANY = 50;
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static Object kept;

  private Use() {}

  private interface Call {
    Object with(int n);
  }

  private static void isAtMost(long results, long perCallee, Call call) {
    long few = bytes(call, 1);
    long many = bytes(call, MANY);
    if (few > results + perCallee || many > few + perCallee * (MANY - 1)) {
      throw new AssertionError(few + " bytes for one call inside, " + many + " for " + MANY);
    }
  }

  private static long bytes(Call call, int n) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      least = Math.min(least, bytesOnce(call, n));
    }
    return least;
  }

  /** Asks whether a derivative allocates what the method itself does, and what it returns. */
  private static void isPrimalAnd(long results, Call primal, Call derivative) {
    for (int n : new int[] {1, MANY}) {
      long own = 0;
      for (int i = 0; i < 3; i++) {
        own = Math.max(own, bytesOnce(primal, n));
      }
      long all = bytes(derivative, n);
      if (all > own + results) {
        throw new AssertionError(all + " bytes for " + n + " where the method itself allocates " + own);
      }
    }
  }

  private static long bytesOnce(Call call, int n) {
    long thread = Thread.currentThread().getId();
    long before = BEAN.getThreadAllocatedBytes(thread);
    kept = call.with(n);
    return BEAN.getThreadAllocatedBytes(thread) - before;
  }

  public static void straightLine() {
    var workspace = new CallsDerivatives.StraightWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.straightValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.straightVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.straightJvp(1, n, 1, workspace));
  }

  public static void countedLoop() {
    var workspace = new CallsDerivatives.CountedWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.countedValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.countedVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.countedJvp(1, n, 1, workspace));
  }

  public static void recordsTakenApart() {
    var workspace = new CallsDerivatives.RecordsWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.recordsValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.recordsVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.recordsJvp(1, n, 1, workspace));
  }

  public static void growingLoop() {
    var workspace = new CallsDerivatives.GrowingWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.growingValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.growingVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.growingJvp(1, n, 1, workspace));
  }

  public static void longGrowingLoop() {
    var workspace = new CallsDerivatives.LongerWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.longerValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.longerVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.longerJvp(1, n, 1, workspace));
  }

  public static void methodOfTheSameClass() {
    var workspace = new CallsDerivatives.SameClassWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.sameClassValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.sameClassVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.sameClassJvp(1, n, 1, workspace));
  }

  public static void recursiveHelper() {
    var workspace = new CallsDerivatives.HelpedWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.helpedValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.helpedVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, 3 * JVP_OF_A_CALLEE, n -> CallsDerivatives.helpedJvp(1, n, 1, workspace));
  }

  public static void recursion() {
    var workspace = new CallsDerivatives.RecursiveWorkspace();
    isAtMost(RESULTS, 0, n -> CallsDerivatives.recursiveValueAndGradient(1, n, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.recursiveVjp(1, n, workspace).pullback(1));
    isAtMost(RESULTS, 2 * JVP_OF_A_CALLEE, n -> CallsDerivatives.recursiveJvp(1, n, 1, workspace));
  }

  public static void arrays() {
    var workspace = new CallsDerivatives.AliasedWorkspace();
    double[] a = {1, 1};
    double[] bar = {0, 0};
    isAtMost(RESULTS, 0, n -> CallsDerivatives.aliasedPullback(a, n, 1, bar, workspace));
    isAtMost(RESULTS, 0, n -> CallsDerivatives.aliasedVjp(a, n, workspace).pullback(1));
    isAtMost(RESULTS, JVP_OF_A_CALLEE, n -> CallsDerivatives.aliasedJvp(a, n, bar, workspace));
  }

  public static void matricesInALoop() {
    var workspace = new AggregatesDerivatives.MatricesWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.matrices(a, n);
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.matricesValueAndGradient(a, n, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.matricesPullback(a, n, 1, bar, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.matricesVjp(a, n, workspace).pullback(1));
  }

  public static void rowsThatAreExchanged() {
    var workspace = new AggregatesDerivatives.ExchangedWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.exchanged(a, n);
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.exchangedValueAndGradient(a, n, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.exchangedPullback(a, n, 1, bar, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.exchangedVjp(a, n, workspace).pullback(1));
  }

  public static void rowsOfTheirOwnLength() {
    var workspace = new AggregatesDerivatives.JaggedWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.jagged(a, n);
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.jaggedValueAndGradient(a, n, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.jaggedPullback(a, n, 1, bar, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.jaggedVjp(a, n, workspace).pullback(1));
  }

  public static void recordsInArraysAndLists() {
    var workspace = new AggregatesDerivatives.PointsWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.points(a, n);
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.pointsValueAndGradient(a, n, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.pointsPullback(a, n, 1, bar, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.pointsVjp(a, n, workspace).pullback(1));
  }

  public static void sealedInterfaces() {
    var workspace = new AggregatesDerivatives.ShapesWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.shapes(a, n);
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.shapesValueAndGradient(a, n, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.shapesPullback(a, n, 1, bar, workspace));
    isPrimalAnd(RESULTS, primal, n -> AggregatesDerivatives.shapesVjp(a, n, workspace).pullback(1));
  }

  public static void functionsThatArePassed() {
    var workspace = new AggregatesDerivatives.FunctionsWorkspace();
    double[] a = {0.5, 0.25};
    double[] bar = {0, 0};
    Call primal = n -> Aggregates.functions(a, n);
    long results = RESULTS + MANY * COTANGENTS_OF_A_CALLEE;
    isPrimalAnd(results, primal, n -> AggregatesDerivatives.functionsValueAndGradient(a, n, workspace));
    isPrimalAnd(results, primal, n -> AggregatesDerivatives.functionsPullback(a, n, 1, bar, workspace));
    isPrimalAnd(results, primal, n -> AggregatesDerivatives.functionsVjp(a, n, workspace).pullback(1));
  }

  public static void tangentsOfArraysInALoop() {
    var matrices = new AggregatesDerivatives.MatricesWorkspace();
    var exchanged = new AggregatesDerivatives.ExchangedWorkspace();
    double[] a = {0.5, 0.25};
    double[] dot = {1, 0};
    isPrimalAnd(RESULTS, n -> Aggregates.matrices(a, n), n -> AggregatesDerivatives.matricesJvp(a, n, dot, matrices));
    isPrimalAnd(
        RESULTS, n -> Aggregates.exchanged(a, n), n -> AggregatesDerivatives.exchangedJvp(a, n, dot, exchanged));
  }

  public static void parametersThatReferToArrays() {
    var workspace = new AggregatesDerivatives.SquaresWorkspace();
    double[][] m = {{1, 2}, {3}};
    var path = new Aggregates.Path(new double[] {1, 2, 3}, new Aggregates.Point(1, 2));
    double[][] mBar = {{0, 0}, {0}};
    var pathBar = Aggregates_PathTangent.zero(path);
    long gradient = 2 * RESULTS + 2 * 160;
    Call primal = n -> Aggregates.squares(m, path, n);
    isPrimalAnd(gradient, primal, n -> AggregatesDerivatives.squaresGradient(m, path, n, workspace));
    isPrimalAnd(gradient, primal, n -> AggregatesDerivatives.squaresPullback(m, path, n, 1, mBar, pathBar, workspace));
    isPrimalAnd(RESULTS / 2, primal, n -> AggregatesDerivatives.squaresVjp(m, path, n, workspace));
    isPrimalAnd(RESULTS / 2, primal, n -> AggregatesDerivatives.squaresJvp(m, path, n, mBar, pathBar, workspace));
  }

  public static void arrayMayStandInSeveralPlacesOfACalleeOfAnotherClass() {
    double[] a = {2, 3};
    double[] dot = {1, 0};
    var jvp = CallsDerivatives.aliasedJvp(a, 1, dot);
    // a0^4 + a1^4
    if (jvp.value() != 97 || jvp.tangent() != 32 || a[0] != 4 || dot[0] != 4) {
      throw new AssertionError(jvp + " " + a[0] + " " + dot[0]);
    }
  }

  public static void tangentThatIsReturnedLivesOutsideOfTheWorkspace() {
    var workspace = new CallsDerivatives.FreshWorkspace();
    double[] first = CallsDerivatives.freshJvp(new double[] {3}, new double[] {1}, workspace).tangent();
    CallsDerivatives.freshJvp(new double[] {5}, new double[] {1}, workspace);
    if (first[0] != 6) {
      throw new AssertionError(first[0]);
    }
  }

  public static void resultMayBeNull() {
    double[] bar = {7};
    CallsDerivatives.itOrNothingPullback(new double[] {1}, false, null, bar);
    double[] gradient = CallsDerivatives.itOrNothingVjp(new double[] {1}, false).pullback(null).a();
    var jvp = CallsDerivatives.itOrNothingJvp(new double[] {1}, false, new double[] {1});
    if (bar[0] != 7 || gradient[0] != 0 || jvp.value() != null || jvp.tangent() != null) {
      throw new AssertionError(bar[0] + " " + gradient[0] + " " + jvp);
    }
    CallsDerivatives.itOrNothingPullback(null, true, null, null);
    if (CallsDerivatives.itOrNothingVjp(null, true).pullback(null).a() != null) {
      throw new AssertionError();
    }
  }

  public static void writtenArrayMayNotBeARowOfWhatCarriesNoDerivative() {
    int[][] table = {{0}};
    double[] a = {2, 3};
    isRefused("table and index", () -> CallsDerivatives.rowsGradient(a, table, table[0]));
    isRefused("table and index", () -> CallsDerivatives.rowsVjp(a, table, table[0]));
    isRefused("table and index", () -> CallsDerivatives.rowsJvp(a, table, table[0], a.clone()));
    isRefused("table and indices", () -> CallsDerivatives.ofANumberGradient(2, table, new int[][] {table[0]}));
    double[] gradient = CallsDerivatives.rowsGradient(a, table, new int[1]).a();
    double x = CallsDerivatives.ofANumberGradient(2, new int[][] {{3}}, table).x();
    if (gradient[0] != 8 || gradient[1] != 0 || x != 3) {
      throw new AssertionError(gradient[0] + " " + gradient[1] + " " + x);
    }
  }

  private static void isRefused(String names, Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith(names + " share an array")) return;
      throw e;
    }
    throw new AssertionError("not refused: " + names);
  }
}
