package cases;

import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#tree}. */
  static InputDerivatives.TreeValueAndGradient treePullback(double x, int depth, double resultBar,
      TreeResiduals residuals) {
    treeForward(x, depth, residuals);
    return new InputDerivatives.TreeValueAndGradient(residuals.value,
        new InputDerivatives.TreeGradient(treeReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#tree}. */
  static TreeResiduals treeForward(double x, int depth, TreeResiduals residuals) {
    if (residuals == null) residuals = new TreeResiduals();
    TreeResiduals treeFrame = null;
    double left = 0;
    TreeResiduals treeFrame2 = null;
    double tree = 0;
    double result;
    if (depth == 0) {
      result = Math.sin(x);
    } else {
      treeFrame = residuals.treeFrame2 = treeForward(x * 0.5, depth - 1, residuals.treeFrame2);
      left = treeFrame.value();
      treeFrame2 = residuals.treeFrame = treeForward(x + left, depth - 1, residuals.treeFrame);
      tree = treeFrame2.value();
      result = left * tree;
    }
    residuals.value = result;
    residuals.x = x;
    residuals.depth = depth;
    residuals.tree = tree;
    residuals.left = left;
    return residuals;
  }

  /** Reverse sweep of {@link Input#tree}. */
  static double treeReverse(TreeResiduals residuals, double resultBar) {
    double xBar;
    if (residuals.depth == 0) {
      xBar = resultBar * Math.cos(residuals.x); // Math.sin(x)
    } else {
      double leftBar = resultBar * residuals.tree; // left * tree(x + left, depth - 1)
      double xBar2 = treeReverse(residuals.treeFrame, resultBar * residuals.left);
      leftBar += xBar2;
      xBar = xBar2 + treeReverse(residuals.treeFrame2, leftBar) * 0.5; // left = tree(x * 0.5, depth - 1)
    }
    return xBar;
  }

  /** {@link Input#tree} with tangents beside its values. */
  static InputDerivatives.TreeJvp treeJvp(double x, int depth, double xDot, TreeResiduals residuals) {
    if (depth == 0) return new InputDerivatives.TreeJvp(Math.sin(x), xDot * Math.cos(x));
    var treeJvp = treeJvp(x * 0.5, depth - 1, xDot * 0.5, null);
    double left = treeJvp.value();
    double leftDot = treeJvp.tangent();
    var treeJvp2 = treeJvp(x + left, depth - 1, xDot + leftDot, null);
    double tree = treeJvp2.value();
    double treeDot = treeJvp2.tangent();
    return new InputDerivatives.TreeJvp(left * tree, leftDot * tree + treeDot * left);
  }

  /** Kept by {@link Input#tree}: parameters. */
  static final class TreeResiduals extends InputDerivatives.TreeFrame {
    double x, tree, left;
    int depth;
    TreeResiduals treeFrame, treeFrame2;
  }
}
