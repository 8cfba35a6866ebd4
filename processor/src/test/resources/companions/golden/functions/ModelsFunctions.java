package user;

import org.jadjoint.Generated;
import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/**
 * The methods of {@link Models} as functions, for optimizers, solvers and gradient checks. A function takes what
 * carries a derivative, in a {@code Point} where that is more than one parameter; the other arguments are
 * given beforehand, and passed on as they are.
 *
 * <p>No function changes its argument: a method that writes into its arrays is called with copies.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
public final class ModelsFunctions {
  private ModelsFunctions() {}

  /** {@link Models#forward} as a function of {@code spot} and {@code rate}. */
  public static DifferentiableFunction<ForwardPoint, ModelsDerivatives.ForwardGradient> forwardFunction(double years) {
    return new DifferentiableFunction<>() {
      @Override
      public Structure<ForwardPoint, ModelsDerivatives.ForwardGradient> structure() {
        return ForwardPointStructure.INSTANCE;
      }

      @Override
      public double value(ForwardPoint point) { return Models.forward(point.spot(), point.rate(), years); }

      @Override
      public ValueAndGradient<ModelsDerivatives.ForwardGradient> valueAndGradient(ForwardPoint point) {
        var result = ModelsDerivatives.forwardValueAndGradient(point.spot(), point.rate(), years);
        return new ValueAndGradient<>(result.value(), result.gradient());
      }

      @Override
      public ValueAndSlope jvp(ForwardPoint point, ModelsDerivatives.ForwardGradient direction) {
        var result = ModelsDerivatives.forwardJvp(point.spot(), point.rate(), years, direction.spot(),
            direction.rate());
        return new ValueAndSlope(result.value(), result.tangent());
      }

      @Override
      public String toString() { return "Models.forward"; }
    };
  }

  /** {@link Models#sumOfSquares} as a function of {@code x}. */
  static DifferentiableFunction<double[], double[]> sumOfSquaresFunction() {
    boolean writes = ModelsDerivatives.sumOfSquaresWrites(5) != 0;
    return new DifferentiableFunction<>() {
      @Override
      public Structure<double[], double[]> structure() { return Structure.DOUBLES; }

      @Override
      public double value(double[] x) {
        var own = writes ? structure().copy(x) : x;
        return Models.sumOfSquares(own);
      }

      @Override
      public ValueAndGradient<double[]> valueAndGradient(double[] x) {
        var own = writes ? structure().copy(x) : x;
        var result = ModelsDerivatives.sumOfSquaresValueAndGradient(own);
        return new ValueAndGradient<>(result.value(), result.gradient().x());
      }

      @Override
      public ValueAndSlope jvp(double[] x, double[] xDot) {
        var own = writes ? structure().copy(x) : x;
        var ownDot = writes ? structure().copyTangent(x, xDot) : xDot;
        var result = ModelsDerivatives.sumOfSquaresJvp(own, ownDot);
        return new ValueAndSlope(result.value(), result.tangent());
      }

      @Override
      public String toString() { return "Models.sumOfSquares"; }
    };
  }

  /** {@link Models#loss} as a function of {@code layer} and {@code point}. */
  static DifferentiableFunction<LossPoint, ModelsDerivatives.LossGradient> lossFunction(int row, double[] inputs) {
    boolean writes = ModelsDerivatives.lossWrites(5) != 0;
    return new DifferentiableFunction<>() {
      @Override
      public Structure<LossPoint, ModelsDerivatives.LossGradient> structure() { return LossPointStructure.INSTANCE; }

      @Override
      public double value(LossPoint point0) {
        var own = writes ? structure().copy(point0) : point0;
        return Models.loss(own.layer(), row, own.point(), inputs);
      }

      @Override
      public ValueAndGradient<ModelsDerivatives.LossGradient> valueAndGradient(LossPoint point0) {
        var own = writes ? structure().copy(point0) : point0;
        var result = ModelsDerivatives.lossValueAndGradient(own.layer(), row, own.point(), inputs);
        return new ValueAndGradient<>(result.value(), result.gradient());
      }

      @Override
      public ValueAndSlope jvp(LossPoint point0, ModelsDerivatives.LossGradient direction) {
        var own = writes ? structure().copy(point0) : point0;
        var ownDot = writes ? structure().copyTangent(point0, direction) : direction;
        var result = ModelsDerivatives.lossJvp(own.layer(), row, own.point(), inputs, ownDot.layer(), ownDot.point());
        return new ValueAndSlope(result.value(), result.tangent());
      }

      @Override
      public String toString() { return "Models.loss"; }
    };
  }

  /** {@link Models#scaled} as a function of {@code x} and {@code factor}. */
  static DifferentiableMap<ScaledPoint, ModelsDerivatives.ScaledGradient, double[], double[]> scaledFunction() {
    boolean writes = ModelsDerivatives.scaledWrites(5) != 0;
    return new DifferentiableMap<>() {
      @Override
      public Structure<ScaledPoint, ModelsDerivatives.ScaledGradient> structure() {
        return ScaledPointStructure.INSTANCE;
      }

      @Override
      public Structure<double[], double[]> resultStructure() { return Structure.DOUBLES; }

      @Override
      public double[] value(ScaledPoint point) {
        var own = writes ? structure().copy(point) : point;
        return Models.scaled(own.x(), own.factor());
      }

      @Override
      public Vjp<double[], double[], ModelsDerivatives.ScaledGradient> vjp(ScaledPoint point) {
        var own = writes ? structure().copy(point) : point;
        var vjp = ModelsDerivatives.scaledVjp(own.x(), own.factor());
        return Vjp.of(vjp.value(), vjp::pullback);
      }

      @Override
      public Jvp<double[], double[]> jvp(ScaledPoint point, ModelsDerivatives.ScaledGradient direction) {
        var own = writes ? structure().copy(point) : point;
        var ownDot = writes ? structure().copyTangent(point, direction) : direction;
        var jvp = ModelsDerivatives.scaledJvp(own.x(), own.factor(), ownDot.x(), ownDot.factor());
        return new Jvp<>(jvp.value(), jvp.tangent());
      }

      @Override
      public String toString() { return "Models.scaled"; }
    };
  }

  /** What {@link Models#forward} is a function of. */
  public record ForwardPoint(double spot, double rate) {}

  private static final class ForwardPointStructure extends Structure<ForwardPoint, ModelsDerivatives.ForwardGradient> {
    static final ForwardPointStructure INSTANCE = new ForwardPointStructure();

    private ForwardPointStructure() {}

    @Override
    protected void write(ForwardPoint value, LeafSink sink) {
      sink.put("spot", value.spot());
      sink.put("rate", value.rate());
    }

    @Override
    protected ForwardPoint read(ForwardPoint like, LeafSource source) {
      return new ForwardPoint(source.takeDouble(), source.takeDouble());
    }

    @Override
    protected void writeTangent(ModelsDerivatives.ForwardGradient tangent, LeafSink sink) {
      sink.put("spot", tangent.spot());
      sink.put("rate", tangent.rate());
    }

    @Override
    protected ModelsDerivatives.ForwardGradient readTangent(ForwardPoint like, LeafSource source) {
      return new ModelsDerivatives.ForwardGradient(source.takeDouble(), source.takeDouble());
    }
  }

  /** What {@link Models#loss} is a function of. */
  record LossPoint(Models.Layer layer, Models.Point point) {}

  private static final class LossPointStructure extends Structure<LossPoint, ModelsDerivatives.LossGradient> {
    static final LossPointStructure INSTANCE = new LossPointStructure();

    private LossPointStructure() {}

    @Override
    protected void write(LossPoint value, LeafSink sink) {
      sink.put("layer", Models_LayerStructure.INSTANCE, value.layer());
      sink.put("point", Models_PointStructure.INSTANCE, value.point());
    }

    @Override
    protected LossPoint read(LossPoint like, LeafSource source) {
      return new LossPoint(source.take(Models_LayerStructure.INSTANCE, like.layer()),
          source.take(Models_PointStructure.INSTANCE, like.point()));
    }

    @Override
    protected void writeTangent(ModelsDerivatives.LossGradient tangent, LeafSink sink) {
      sink.putTangent("layer", Models_LayerStructure.INSTANCE, tangent.layer());
      sink.putTangent("point", Models_PointStructure.INSTANCE, tangent.point());
    }

    @Override
    protected ModelsDerivatives.LossGradient readTangent(LossPoint like, LeafSource source) {
      return new ModelsDerivatives.LossGradient(source.takeTangent(Models_LayerStructure.INSTANCE, like.layer()),
          source.takeTangent(Models_PointStructure.INSTANCE, like.point()));
    }
  }

  /** What {@link Models#scaled} is a function of. */
  record ScaledPoint(double[] x, double factor) {}

  private static final class ScaledPointStructure extends Structure<ScaledPoint, ModelsDerivatives.ScaledGradient> {
    static final ScaledPointStructure INSTANCE = new ScaledPointStructure();

    private ScaledPointStructure() {}

    @Override
    protected void write(ScaledPoint value, LeafSink sink) {
      sink.put("x", DOUBLES, value.x());
      sink.put("factor", value.factor());
    }

    @Override
    protected ScaledPoint read(ScaledPoint like, LeafSource source) {
      return new ScaledPoint(source.take(DOUBLES, like.x()), source.takeDouble());
    }

    @Override
    protected void writeTangent(ModelsDerivatives.ScaledGradient tangent, LeafSink sink) {
      sink.putTangent("x", DOUBLES, tangent.x());
      sink.put("factor", tangent.factor());
    }

    @Override
    protected ModelsDerivatives.ScaledGradient readTangent(ScaledPoint like, LeafSource source) {
      return new ModelsDerivatives.ScaledGradient(source.takeTangent(DOUBLES, like.x()), source.takeDouble());
    }
  }
}
