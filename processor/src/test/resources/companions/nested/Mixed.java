package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Methods whose parameters hold arrays in arrays and in records. */
final class Mixed {
  @Differentiable
  record Cell(double[] values, double weight) {}

  private Mixed() {}

  @Differentiable
  static double read(double[][] rows, Cell cell, Cell[] cells, double[] x) {
    double sum = cell.values()[0] * cell.weight() + cells[0].values()[0] * cells[0].weight();
    for (double[] row : rows) sum += row[0] * x[0];
    return sum;
  }

  @Differentiable
  static void write(double[][] rows, Cell cell, @NoDerivative double[][] constants) {
    rows[0][0] = rows[0][0] * cell.values()[0] * constants[0][0];
    cell.values()[0] = cell.weight() * 2;
  }

  @Differentiable
  static double[][] give(double[] x) {
    double[] row = {x[0] * x[0]};
    return new double[][] {row, row};
  }
}
