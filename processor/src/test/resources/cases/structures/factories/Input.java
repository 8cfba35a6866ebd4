import org.jadjoint.Differentiable;

/** Records of what annotated methods of another class compute, which no differentiable constructor may call, but a factory. */
final class Input {
  @Differentiable
  record Unit(double x, double y) {
    @Differentiable
    Unit {
      double length = Math.hypot(x, y);
      x /= length;
      y /= length;
    }

    @Differentiable
    static Unit along(double x, double[] w) {
      return new Unit(Outside.warped(x, w), w[0]);
    }
  }

  @Differentiable
  record Tree(double height, double carbon) {
    @Differentiable
    static Tree grown(double years, double[] soil) {
      double height = Outside.warped(years, soil);
      return new Tree(height, height * soil[0] * years);
    }
  }

  @Differentiable
  static double both(double x, double[] w) {
    Unit unit = Unit.along(x, w);
    Tree tree = Tree.grown(unit.x(), w);
    return unit.y() * tree.carbon() + tree.height() * x;
  }
}

final class Outside {
  static int calls;

  @Differentiable
  static double warped(double t, double[] w) {
    calls++;
    double warped = t;
    for (int i = 0; i < w.length; i++) warped += Math.sin(t * w[i]) * w[w.length - 1 - i];
    return warped;
  }
}
