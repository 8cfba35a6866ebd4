package user;

import java.util.Arrays;
import java.util.function.Supplier;

/** Facts about tangent types. */
public final class Use {
  private Use() {}

  public static void numbersAreAddedAndScaled() {
    PointTangent a = new PointTangent(1, 2);
    PointTangent b = new PointTangent(10, 20);
    equal(new PointTangent(11, 22), a.plus(b));
    equal(new PointTangent(3, 6), a.times(3));
    equal(50.0, a.dot(b));
    equal(new PointTangent(0, 0), PointTangent.zero(new Point(3, 4, 5)));
  }

  public static void nullStandsForNull() {
    equal(null, PointTangent.zero(null));
    equal(null, ShapeTangent.zero(null));
    Layers_DenseTangent nothing = Layers_DenseTangent.zero(new Layers.Dense(null, null, null, null, null, null, null));
    equal(new Layers_DenseTangent(null, null, null, null), nothing);
    equal(nothing, nothing.plus(nothing).times(2));
    equal(0.0, nothing.dot(nothing));
    equal(null, PointTangent.of(PointTangent.Shadow.of(null, null)));
  }

  public static void arraysKeepTheirShape() {
    Layers_DenseTangent zero = Layers_DenseTangent.zero(dense());
    equal("[[0.0, 0.0], null, []]", Arrays.deepToString(zero.weights()));
    equal(3, zero.bias().length);
    equal("[Layers_ShiftTangent[factor=0.0, like=0.0], null]", Arrays.toString(zero.other()));
  }

  public static void sumsAndProductsAreMadeAnew() {
    Layers_DenseTangent a = tangent(1);
    Layers_DenseTangent sum = a.plus(tangent(10)).times(2);
    equal("[[22.0, 44.0], null, []]", Arrays.deepToString(sum.weights()));
    equal("[22.0, 22.0, 22.0]", Arrays.toString(sum.bias()));
    equal(new Layers_ShiftTangent(66, 88), sum.shift());
    equal("[Layers_ShiftTangent[factor=110.0, like=132.0], null]", Arrays.toString(sum.other()));
    equal("[[1.0, 2.0], null, []]", Arrays.deepToString(a.weights()));
    equal(10.0 * (1 + 4 + 3 + 9 + 16 + 25 + 36), a.dot(tangent(10)));
  }

  public static void mismatchNamesTheComponent() {
    Layers_DenseTangent a = tangent(1);
    double[][] fewer = {{1}, null, {}};
    refuses(
        "Layers_DenseTangent.weights[0] has length 1 instead of 2",
        () -> a.plus(new Layers_DenseTangent(fewer, a.bias(), a.shift(), a.other())).weights(),
        () -> a.dot(new Layers_DenseTangent(fewer, a.bias(), a.shift(), a.other())));
    refuses(
        "Layers_DenseTangent.shift is not null",
        () -> new Layers_DenseTangent(a.weights(), a.bias(), null, a.other()).plus(a));
    refuses(
        "Layers_DenseTangent.other[0] is null",
        () -> a.plus(new Layers_DenseTangent(a.weights(), a.bias(), a.shift(), new Layers_ShiftTangent[2])));
    refuses(
        "Layers_DenseTangent.bias is null",
        () -> a.plus(new Layers_DenseTangent(a.weights(), null, a.shift(), a.other())));
  }

  public static void variantsMustBeTheSame() {
    ShapeTangent circle = new Shape_CircleTangent(2);
    ShapeTangent polygon = new Shape_PolygonTangent(new double[] {1, 2}, circle);
    equal(new Shape_CircleTangent(4), circle.plus(circle));
    equal(9.0, polygon.dot(polygon));
    equal(new Shape_NothingTangent(), new Shape_NothingTangent().plus((ShapeTangent) new Shape_NothingTangent()));
    refuses("Shape_CircleTangent and another variant of ShapeTangent", () -> circle.plus(polygon), () -> circle.dot(polygon));
    refuses(
        "Shape_PolygonTangent.hole is of another variant",
        () -> polygon.plus(new Shape_PolygonTangent(new double[2], polygon)));
    Shape shape = new Shape.Polygon(new double[2], new Shape.Circle(3));
    Shape_PolygonTangent zero = (Shape_PolygonTangent) ShapeTangent.zero(shape);
    equal(new Shape_CircleTangent(0), zero.hole());
  }

  public static void shadowSharesArraysOfNumbersWithTheTangent() {
    Layers_DenseTangent a = tangent(1);
    Layers_DenseTangent.Shadow shadow = Layers_DenseTangent.Shadow.over(null, a);
    shadow.weights[0][0]++;
    shadow.shift.factor++;
    Layers_DenseTangent back = Layers_DenseTangent.of(shadow);
    equal(2.0, a.weights()[0][0]);
    equal(true, back.weights() == a.weights());
    equal(new Layers_ShiftTangent(4, 4), back.shift());
    equal(new Layers_ShiftTangent(3, 4), a.shift());
  }

  public static void shadowIsCopiedAndCleared() {
    Layers_DenseTangent.Shadow shadow = Layers_DenseTangent.Shadow.of(null, dense());
    shadow.add(tangent(5));
    shadow.add(tangent(5));
    Layers_DenseTangent copy = Layers_DenseTangent.Shadow.copyAndClear(shadow);
    equal("[[10.0, 20.0], null, []]", Arrays.deepToString(copy.weights()));
    equal(new Layers_ShiftTangent(50, 60), copy.other()[0]);
    equal(0.0, Layers_DenseTangent.of(shadow).dot(tangent(1)));
    equal(false, copy.weights()[0] == shadow.weights[0]);
  }

  public static void shadowHasTheMemoryOfAnEarlierOne() {
    Layers_DenseTangent.Shadow earlier = Layers_DenseTangent.Shadow.of(null, dense());
    earlier.add(tangent(5));
    double[][] weights = earlier.weights;
    double[] row = earlier.weights[0];
    Layers_DenseTangent.Shadow shadow = Layers_DenseTangent.Shadow.of(earlier, dense());
    equal(true, shadow == earlier);
    equal(true, shadow.weights == weights && shadow.weights[0] == row);
    equal(0.0, Layers_DenseTangent.of(shadow).dot(tangent(1)));
    equal(null, Layers_DenseTangent.Shadow.of(earlier, null));
    Layers.Shift shift = new Layers.Shift(1, 1);
    double[][] longer = {new double[3], new double[1], {}};
    Layers.Dense other = new Layers.Dense(longer, new float[4], null, shift, new Layers.Shift[] {null}, null, "");
    shadow = Layers_DenseTangent.Shadow.of(earlier, other);
    equal("[[0.0, 0.0, 0.0], [0.0], []]", Arrays.deepToString(shadow.weights));
    equal(1, shadow.other.length);
  }

  private static Layers.Dense dense() {
    Layers.Shift shift = new Layers.Shift(1, 1);
    return new Layers.Dense(
        new double[][] {new double[2], null, {}}, new float[3], null, shift, new Layers.Shift[] {shift, null}, null, "");
  }

  private static Layers_DenseTangent tangent(double k) {
    return new Layers_DenseTangent(
        new double[][] {{k, 2 * k}, null, {}},
        new float[] {(float) k, (float) k, (float) k},
        new Layers_ShiftTangent(3 * k, 4 * k),
        new Layers_ShiftTangent[] {new Layers_ShiftTangent(5 * k, 6 * k), null});
  }

  private static void equal(Object expected, Object actual) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", was " + actual);
    }
  }

  private static void refuses(String message, Supplier<?>... calls) {
    for (Supplier<?> call : calls) {
      try {
        call.get();
      } catch (IllegalArgumentException refused) {
        equal(message, refused.getMessage());
        continue;
      }
      throw new AssertionError("not refused: " + message);
    }
  }
}
