import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** What runs is another method than the one that is called. */
class Overridden {
  @Differentiable
  sealed interface Buffer permits Plain, Cleared {
    @NoDerivative
    void done();

    @NoDerivative
    double read(double[] values);

    @NoDerivative
    int size();
  }

  @Differentiable
  record Plain(double[] values) implements Buffer {
    public void done() {}

    public double read(double[] given) {
      return given[0];
    }

    public int size() {
      return values.length;
    }
  }

  @Differentiable
  record Cleared(double[] values) implements Buffer {
    public void done() {
      values[0] = 0;
    }

    public double read(double[] given) {
      return given[1];
    }

    public int size() {
      return values.length + 1;
    }
  }

  @Differentiable
  static double record(Buffer buffer, double x) {
    buffer.done();
    //         ^ ERROR [NoDerivativeWritesActive] buffer
    return ((Plain) buffer).values()[0] * x;
  }

  @Differentiable
  static double reads(Buffer buffer, double[] values, double x) {
    values[0] = x * buffer.read(values) * buffer.size();
    return values[0] * ((Plain) buffer).values()[0];
  }

  abstract static class Sink {
    @NoDerivative
    abstract void take(double[] values);

    @NoDerivative
    void look(double[] values) {}
  }

  @Differentiable
  static double byAnyClass(@NoDerivative Sink sink, double x) {
    double[] values = {x};
    sink.take(values);
    //       ^ ERROR [NoDerivativeWritesActive] x → values
    sink.look(values);
    //       ^ ERROR [NoDerivativeWritesActive] x → values
    sink.look(values.clone());
    return values[0];
  }
}
