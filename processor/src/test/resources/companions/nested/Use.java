package user;

import java.util.Arrays;

/** Facts about the public members of methods that take or give structures and arrays of arrays. */
public final class Use {
  private Use() {}

  private static final double[][] ROWS = {{2}, {3}};

  public static void arraysOfShadowsAreAddedIntoAndNumbersComeBack() {
    double[][] rowsBar = {{1}, {1}};
    Mixed_CellTangent cellBar = new Mixed_CellTangent(new double[] {100}, 7);
    Mixed_CellTangent[] cellsBar = {new Mixed_CellTangent(new double[] {200}, 8)};
    Mixed_CellTangent element = cellsBar[0];
    MixedDerivatives.ReadPullback pullback = MixedDerivatives.readPullback(
        ROWS, cell(4, 5), new Mixed.Cell[] {cell(6, 7)}, new double[] {10}, 1, rowsBar, cellBar, cellsBar, new double[1]);
    equal(20.0 + 42 + 50, pullback.value());
    equal("[[11.0], [11.0]]", Arrays.deepToString(rowsBar));
    equal(true, pullback.gradient().rows() == rowsBar);
    equal(true, pullback.gradient().cell().values() == cellBar.values());
    equal(105.0, cellBar.values()[0]);
    equal(11.0, pullback.gradient().cell().weight());
    equal(7.0, cellBar.weight());
    equal(14.0, cellsBar[0].weight());
    equal(true, cellsBar[0].values() == element.values());
    equal(207.0, element.values()[0]);
  }

  public static void gradientIsOfTheShapeOfTheParameters() {
    MixedDerivatives.ReadGradient gradient =
        MixedDerivatives.readGradient(ROWS, cell(4, 5), new Mixed.Cell[] {cell(6, 7), null}, new double[] {10});
    equal("[[10.0], [10.0]]", Arrays.deepToString(gradient.rows()));
    equal(4.0, gradient.cell().weight());
    equal(7.0, gradient.cells()[0].values()[0]);
    equal(null, gradient.cells()[1]);
  }

  public static void pullbacksAreIndependent() {
    MixedDerivatives.GiveVjp vjp = MixedDerivatives.giveVjp(new double[] {3});
    double[] first = vjp.pullback(new double[][] {{1}, {10}}).x();
    equal("[66.0]", Arrays.toString(first));
    equal("[66.0]", Arrays.toString(vjp.pullback(new double[][] {{1}, {10}}).x()));
    refuses("resultBar[1] has length 2 instead of 1", () -> vjp.pullback(new double[][] {{1}, {1, 2}}));
    refuses("resultBar is null", () -> vjp.pullback(null));
    equal("[66.0]", Arrays.toString(vjp.pullback(new double[][] {{1}, {10}}).x()));
  }

  public static void voidMethodIsSeededByFinalContents() {
    double[][] rows = {{2}};
    MixedDerivatives.WriteVjp vjp = MixedDerivatives.writeVjp(rows, cell(4, 5), new double[][] {{3}});
    for (int i = 0; i < 2; i++) {
      MixedDerivatives.WriteGradient gradient =
          vjp.pullback(new double[][] {{1}}, new Mixed_CellTangent(new double[] {10}, 100));
      equal("[[12.0]]", Arrays.deepToString(gradient.rows()));
      equal(6.0, gradient.cell().values()[0]);
      equal(120.0, gradient.cell().weight());
    }
    refuses("cellBar.values has length 2 instead of 1",
        () -> vjp.pullback(new double[][] {{1}}, new Mixed_CellTangent(new double[2], 0)));
  }

  public static void shapesOfTangentsAreChecked() {
    Mixed.Cell[] none = {};
    refuses("rowsDot[0] is null", () -> MixedDerivatives.readJvp(
        ROWS, cell(1, 1), none, new double[1], new double[2][], zero(), new Mixed_CellTangent[0], new double[1]));
    refuses("cellDot.values has length 2 instead of 1", () -> MixedDerivatives.readJvp(
        ROWS, cell(1, 1), none, new double[1], new double[2][1], new Mixed_CellTangent(new double[2], 0),
        new Mixed_CellTangent[0], new double[1]));
    refuses("cellsBar has length 1 instead of 0", () -> MixedDerivatives.readPullback(
        ROWS, cell(1, 1), none, new double[1], 1, new double[2][1], zero(), new Mixed_CellTangent[1], new double[1]));
    refuses("xBar has length 2, but x has length 1", () -> MixedDerivatives.readPullback(
        ROWS, cell(1, 1), none, new double[1], 1, new double[2][1], zero(), new Mixed_CellTangent[0], new double[2]));
  }

  public static void whatIsOnlyReadMayStandInTwoPlaces() {
    double[] row = {2};
    Mixed.Cell cell = new Mixed.Cell(row, 3);
    MixedDerivatives.ReadGradient gradient =
        MixedDerivatives.readGradient(new double[][] {row, row}, cell, new Mixed.Cell[] {cell}, row);
    equal("[[2.0], [2.0]]", Arrays.deepToString(gradient.rows()));
    equal("[4.0]", Arrays.toString(gradient.x()));
    equal(3.0, gradient.cell().values()[0]);
    equal(3.0, gradient.cells()[0].values()[0]);
  }

  public static void whatIsWrittenMayNot() {
    double[] row = {2};
    double[][] own = {{1}};
    refuses("rows and cell share an array, but one of them is written",
        () -> MixedDerivatives.writeVjp(new double[][] {row}, new Mixed.Cell(row, 1), own));
    refuses("rows and rows share an array, but one of them is written",
        () -> MixedDerivatives.writeVjp(new double[][] {row, row}, cell(1, 1), own));
    refuses("rows and constants share an array, but one of them is written",
        () -> MixedDerivatives.writeVjp(own, cell(1, 1), own));
    refuses("cell and constants share an array, but one of them is written", () -> MixedDerivatives.writeJvp(
        own, new Mixed.Cell(row, 1), new double[][] {row}, new double[1][1], zero()));
    equal("[2.0]", Arrays.toString(row));
  }

  public static void shadowsAreApart() {
    double[] bar = {0};
    Mixed.Cell[] none = {};
    refuses("rowsBar and cellBar share an array, but one of them is written", () -> MixedDerivatives.readPullback(
        ROWS, cell(1, 1), none, new double[1], 1, new double[][] {{0}, bar}, new Mixed_CellTangent(bar, 0),
        new Mixed_CellTangent[0], new double[1]));
    refuses("xBar and x share an array, but one of them is written", () -> MixedDerivatives.readPullback(
        ROWS, cell(1, 1), none, bar, 1, new double[2][1], zero(), new Mixed_CellTangent[0], bar));
  }

  private static Mixed.Cell cell(double value, double weight) {
    return new Mixed.Cell(new double[] {value}, weight);
  }

  private static Mixed_CellTangent zero() {
    return new Mixed_CellTangent(new double[1], 0);
  }

  private static void equal(Object expected, Object actual) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", was " + actual);
    }
  }

  private static void refuses(String message, Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException refused) {
      equal(message, refused.getMessage());
      return;
    }
    throw new AssertionError("not refused: " + message);
  }
}
