package user;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.jadjoint.runtime.check.GradientCheck;
import org.jadjoint.runtime.implicit.Implicit;
import org.jadjoint.runtime.implicit.NotConvergedException;

/** What is true of the derivatives of solutions; every public method is a fact. */
public final class Use {
  private static final double NAN = Double.NaN;

  private Use() {}

  private static void require(boolean fact) {
    if (!fact) throw new AssertionError();
  }

  private static void near(double expected, double actual) {
    if (!(Math.abs(expected - actual) <= 1e-12 * Math.max(Math.abs(expected), 1e-290)))
      throw new AssertionError(actual + " instead of " + expected);
  }

  public static void squareRootHasItsDerivative() {
    near(1 / (2 * Math.sqrt(2)), EquationsDerivatives.squareRootGradient(2).a());
    near(3 / (2 * Math.sqrt(2)), EquationsDerivatives.squareRootJvp(2, 3).tangent());
  }

  public static void rootsAgreeWithDifferences() {
    var cubic = new EquationsFunctions.CubicPoint(0.7, new double[] {2, 3});
    GradientCheck.of(EquationsFunctions.cubicFunction()).at(cubic).atRandomPoints(3, 42, cubic).verify();
    var kepler = new EquationsFunctions.KeplerPoint(new double[] {0.3, 1.2, 2.5}, 0.4);
    GradientCheck.of(EquationsFunctions.keplerFunction()).at(kepler).verify();
  }

  public static void functionsMayBeHandedOn() {
    var point = new EquationsFunctions.HandedOnPoint(0.7, new double[] {2, 3});
    GradientCheck.of(EquationsFunctions.handedOnFunction()).at(point).verify();
  }

  public static void equationsMayStandInEquations() {
    double a = 2; // x² = 2 (a x)^(1/3)
    double x = Math.pow(8 * a, 0.2);
    near(x / (5 * a), EquationsDerivatives.nestedGradient(a).a());
    near(x / (5 * a), EquationsDerivatives.nestedJvp(a, 1).tangent());
  }

  public static void startHasNoDerivative() {
    var gradient = EquationsDerivatives.startsWhereItIsToldGradient(4, 0.5);
    require(gradient.low() == 0);
    near(0.25, gradient.a());
  }

  public static void solutionsAgreeWithDifferences() {
    var crossing = new EquationsFunctions.CrossingPoint(1.5, new double[] {0.7});
    GradientCheck.of(EquationsFunctions.crossingFunction()).at(crossing).verify();
    var linear = new EquationsFunctions.LinearPoint(new double[][] {{0, 2, 1}, {3, 1, 0}, {1, 1, 5}}, new double[] {1, 2, 3});
    GradientCheck.of(EquationsFunctions.linearFunction()).at(linear).verify();
    var hung = new EquationsFunctions.HungPoint(new Equations.Spring(3, new double[] {1, 2}), 0.5);
    GradientCheck.of(EquationsFunctions.hungFunction()).at(hung).verify();
  }

  public static void fixedPointsAgreeWithDifferences() {
    var settled = new EquationsFunctions.SettledPoint(0.7, 0.3);
    GradientCheck.of(EquationsFunctions.settledFunction()).at(settled).atRandomPoints(3, 42, settled).verify();
    GradientCheck.of(EquationsFunctions.givenFunction()).at(new double[] {2, 3}).verify();
  }

  public static void minimaAgreeWithDifferencesAndAClosedForm() {
    GradientCheck.of(EquationsFunctions.valleyFunction()).at(0.6).verify();
    var ridge = EquationsDerivatives.ridgeGradient(3, 0.5); // a / (1 + b)
    near(1 / 1.5, ridge.a());
    near(-3 / (1.5 * 1.5), ridge.b());
  }

  public static void seedsMayBeOfAnySize() {
    for (double seed : new double[] {1e-250, 1e-60, 1, 1e60, 1e200, 1e250}) {
      near(seed / (2 * Math.sqrt(2)), EquationsDerivatives.squareRootVjp(2).pullback(seed).a());
    }
  }

  public static void tangentsMayBeOfAnySize() {
    for (double tangent : new double[] {1e-250, 1e-60, 1, 1e60, 1e200, 1e250}) {
      near(tangent / (2 * Math.sqrt(2)), EquationsDerivatives.squareRootJvp(2, tangent).tangent());
    }
  }

  public static void whatIsCapturedMayBeOfAnotherSizeThanWhatIsTaken() {
    near(-1e250, EquationsDerivatives.steepGradient(1).a());
    near(-1e250, EquationsDerivatives.steepJvp(1, 1).tangent());
    near(3 / (2 * Math.sqrt(2) * 5), EquationsDerivatives.sizesGradient(2, 5).a());
    near(-Math.sqrt(2) * 3 / 25, EquationsDerivatives.sizesGradient(2, 5).b());
  }

  public static void secondDerivativesAgreeWithClosedForms() {
    near(-1 / (4 * Math.sqrt(8)), EquationsDerivatives.squareRootHessian(2)[0][0]);
    double[][] ridge = EquationsDerivatives.ridgeHessian(3, 0.5); // a / (1 + b)
    near(0, ridge[0][0]);
    near(-1 / (1.5 * 1.5), ridge[0][1]);
    near(-1 / (1.5 * 1.5), ridge[1][0]);
    near(6 / (1.5 * 1.5 * 1.5), ridge[1][1]);
    double x = Math.pow(16, 0.2);
    near(-4 * x / (25 * 4), EquationsDerivatives.nestedHessian(2)[0][0]);
  }

  public static void secondDerivativesAgreeWithDifferences() {
    var cubic = new EquationsFunctions.CubicPoint(0.7, new double[] {2, 3});
    GradientCheck.ofHessian(EquationsFunctions.cubicFunction()).at(cubic).atRandomPoints(3, 42, cubic).verify();
    var kepler = new EquationsFunctions.KeplerPoint(new double[] {0.3, 1.2, 2.5}, 0.4);
    GradientCheck.ofHessian(EquationsFunctions.keplerFunction()).at(kepler).verify();
    var handedOn = new EquationsFunctions.HandedOnPoint(0.7, new double[] {2, 3});
    GradientCheck.ofHessian(EquationsFunctions.handedOnFunction()).at(handedOn).verify();
    var hung = new EquationsFunctions.HungPoint(new Equations.Spring(3, new double[] {1, 2}), 0.5);
    GradientCheck.ofHessian(EquationsFunctions.hungFunction()).at(hung).verify();
    var crossing = new EquationsFunctions.SumOfCrossingPoint(1.5, new double[] {0.7});
    GradientCheck.ofHessian(EquationsFunctions.sumOfCrossingFunction()).at(crossing).verify();
    var linear = new EquationsFunctions.OfLinearPoint(new double[][] {{0, 2, 1}, {3, 1, 0}, {1, 1, 5}}, new double[] {1, 2, 3});
    GradientCheck.ofHessian(EquationsFunctions.ofLinearFunction()).at(linear).verify();
    var settled = new EquationsFunctions.OfSettledPoint(0.7, 0.3);
    GradientCheck.ofHessian(EquationsFunctions.ofSettledFunction()).at(settled).verify();
    GradientCheck.ofHessian(EquationsFunctions.ofValleyFunction()).at(0.6).verify();
  }

  public static void functionsMayReturnWhatTheyCapture() {
    var given = new EquationsFunctions.ItselfPoint(0.3, new double[] {0.7, 2});
    GradientCheck.of(EquationsFunctions.itselfFunction()).at(given).verify();
    GradientCheck.ofHessian(EquationsFunctions.itselfFunction()).at(given).verify();
    var made = new EquationsFunctions.ItselfPoint(0.8, new double[] {0.7, 2});
    GradientCheck.of(EquationsFunctions.itselfFunction()).at(made).verify();
    GradientCheck.ofHessian(EquationsFunctions.itselfFunction()).at(made).verify();
  }

  public static void noEquationsHaveNoSolution() {
    require(EquationsDerivatives.nothingGradient(2).a() == 0);
    require(EquationsDerivatives.nothingJvp(2, 1).tangent() == 0);
  }

  public static void whatTheCallerDoesToASolutionIsHisOwn() {
    var vjp = EquationsDerivatives.givenVjp(new double[] {2, 3});
    vjp.value()[0] = 5;
    double[] first = vjp.pullback(new double[] {1, 10}).b();
    double[] second = vjp.pullback(new double[] {1, 10}).b();
    require(Arrays.equals(new double[] {1, 10}, first) && Arrays.equals(first, second));
  }

  public static void pullbacksAreIndependent() {
    var vjp = EquationsDerivatives.linearVjp(new double[][] {{2, 1}, {0, 4}}, new double[] {5, 8});
    double[] first = vjp.pullback(new double[] {1, 0}).right();
    vjp.pullback(new double[] {0, 7});
    require(Arrays.equals(first, vjp.pullback(new double[] {1, 0}).right()));
    near(0.5, first[0]);
    near(-0.125, first[1]);
  }

  public static void zeroIsPulledBackToZero() {
    double[][] none = EquationsDerivatives.linearVjp(new double[][] {{2, 1}, {0, 4}}, new double[] {5, 8})
        .pullback(new double[2]).matrix();
    require(Arrays.deepEquals(none, new double[2][2]));
  }

  /** A pullback that is held after many steps holds as much as one after few: a step would leave 16 bytes at least. */
  public static void stepsAreNotKept() {
    stepsAreNotKept("root", 20_000, 16, bound -> EquationsDerivatives.widerVjp(2, bound), 2, 1e300);
    stepsAreNotKept("solution", 20_000, 20, start -> EquationsDerivatives.fartherVjp(2, start), 1.5, 1e9);
    stepsAreNotKept("fixed point", 10, 100_000, a -> EquationsDerivatives.slowVjp(a), 0.5, 1 - 1e-4);
    stepsAreNotKept("minimum", 20_000, 20, start -> EquationsDerivatives.deeperVjp(2, start), 0.5, 60);
    double expected = 1 / ((1 - 0.999) * (1 - 0.999));
    require(Math.abs(EquationsDerivatives.slowGradient(0.999).a() / expected - 1) < 1e-5);
  }

  public static void searchesTakeFewStepsOrMany() {
    Equations.steps();
    Equations.wider(2, 2);
    int few = Equations.steps();
    Equations.wider(2, 1e300);
    require(Equations.steps() > few + 16);
    Equations.farther(2, 1.5);
    few = Equations.steps();
    Equations.farther(2, 1e9);
    require(Equations.steps() > few + 20);
    Equations.deeper(2, 0.5);
    few = Equations.steps();
    Equations.deeper(2, 60);
    require(Equations.steps() > few + 20);
  }

  private static void stepsAreNotKept(String what, int pullbacks, int moreSteps, DoubleFunction<?> vjp, double few, double many) {
    kept(pullbacks, vjp, few); // what is loaded first is not counted
    long least = kept(pullbacks, vjp, few);
    long most = kept(pullbacks, vjp, many);
    long limit = 8L * pullbacks * moreSteps;
    if (most - least > limit) throw new AssertionError(what + ": " + least + " after few steps, " + most + " after many");
  }

  /** What is in use while pullbacks are held. */
  private static long kept(int pullbacks, DoubleFunction<?> vjp, double at) {
    long before = used();
    Object[] held = new Object[pullbacks];
    for (int i = 0; i < pullbacks; i++) held[i] = vjp.apply(at);
    long after = used();
    require(held[pullbacks - 1] != null);
    return after - before;
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }

  private static void stops(String message, Runnable run) {
    try {
      run.run();
    } catch (NotConvergedException stopped) {
      require(stopped.getMessage().contains("residual " + stopped.residual()));
      require(stopped.getMessage().contains("tolerance " + stopped.tolerance()));
      if (!stopped.getMessage().startsWith(message)) throw new AssertionError(stopped.getMessage());
      return;
    }
    throw new AssertionError("not stopped: " + message);
  }

  public static void whatDoesNotConvergeSaysResidualAndTolerance() {
    double[] start = {3};
    stops("no root where the sign changes", () -> Implicit.root(x -> 1 / x, -1, 2, 1e-9));
    stops("no root where the sign changes", () -> Implicit.root(x -> x * x - 2, 0, 2, 0));
    stops("the function is not a number", () -> Implicit.root(x -> Math.abs(x) < 0.5 ? NAN : x, -1, 2, 1e-9));
    stops("", () -> Equations.rootless(1));
    stops("the function is not finite", () -> Implicit.solution(x -> new double[] {NAN}, start, 1e-9));
    stops("the Jacobian on the way is singular", () -> Implicit.solution(x -> new double[] {7}, start, 1e-9));
    stops("the iteration diverges", () -> Implicit.fixedPoint(x -> new double[] {2 * x[0]}, start, 1e-9));
    stops("no fixed point after 1000000 steps", () -> Implicit.fixedPoint(x -> new double[] {-x[0]}, start, 1e-9));
    stops("the function is not convex", () -> Implicit.minimum(x -> new double[] {-x[0]}, start, 1e-9));
  }

  public static void solutionsWithoutDerivativeSaySo() {
    stops("the slope at the root is", () -> EquationsDerivatives.doubleRootGradient(0));
    stops("the slope at the root is", () -> EquationsDerivatives.doubleRootJvp(0, 1));
    stops("the linear system of the derivative is singular",
        () -> EquationsDerivatives.everywhereVjp(1).pullback(new double[] {1}));
    stops("the linear system of the derivative is singular", () -> EquationsDerivatives.everywhereJvp(1, 1));
  }

  public static void bracketsWithoutChangeOfSignAreRefused() {
    refused("no change of sign: 2.0 at 1.0, 5.0 at 2.0", () -> Implicit.root(x -> x * x + 1, 1, 2, 1e-9));
    refused("no number: low NaN, high 1.0, tolerance 1.0E-9", () -> Implicit.root(x -> x, NAN, 1, 1e-9));
    refused("the function takes 1 numbers, but returns 2",
        () -> Implicit.solution(x -> new double[2], new double[] {1}, 1e-9));
  }

  private static void refused(String message, Runnable run) {
    try {
      run.run();
    } catch (IllegalArgumentException refused) {
      if (!message.equals(refused.getMessage())) throw new AssertionError(refused.getMessage());
      return;
    }
    throw new AssertionError("not refused: " + message);
  }
}
