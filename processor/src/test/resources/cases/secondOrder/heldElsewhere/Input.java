import org.jadjoint.Differentiable;

/** What else has the content of a value, but carries no derivative, does not stand for it where tangents are asked for. */
final class Input {
  @Differentiable
  static double inAnArrayThatNobodyReads(double[] x) {
    double[] kept = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double cos = Math.cos(x[i]);
      kept[i] = cos;
      sum += Math.sin(cos) * Math.exp(cos);
    }
    if (kept.length > 0 && kept[0] > 2) sum += 1;
    return sum;
  }

  @Differentiable
  static double inAVariableThatDecides(double x, double y) {
    double z = y;
    double sum = y * y;
    if (x > y) {
      z = Math.cos(x);
      sum += Math.sin(z) * Math.exp(z);
    }
    if (z > 3) sum += 1;
    return sum;
  }

  @Differentiable
  static double inAVariableThatIsOver(double x, double y) {
    double result = switch ((int) Math.signum(x)) {
      case 1:
        yield y;
      default:
        x = Math.cos(x);
        yield Math.sin(x) * y;
    };
    return result * result;
  }

  @Differentiable
  static double inALoop(double x, int n) {
    double last = 0;
    double sum = 0;
    for (int i = 0; i < Math.min(n, 5); i++) {
      if (sum < 10) {
        last = Math.exp(0.1 * x * i);
        sum += Math.sin(last) * last;
      } else {
        last = Math.tanh(x);
        sum += last * last;
      }
    }
    return last > 5 ? 2 * sum : sum;
  }
}
