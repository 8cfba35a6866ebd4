package user;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.check.GradientCheck;

/** What is true of functions and descriptors; every public method is a fact. */
public final class Use {
  private Use() {}

  private static <P> void check(DifferentiableFunction<P, ?> function, P point) {
    GradientCheck.of(function).at(point).atRandomPoints(3, 42, point).verify();
  }

  private static <P> void check(DifferentiableMap<P, ?, ?, ?> map, P point) {
    GradientCheck.of(map).at(point).atRandomPoints(3, 42, point).verify();
  }

  private static void require(boolean fact) {
    if (!fact) throw new AssertionError();
  }

  public static void numbersAreTakenAsAPoint() {
    check(ModelsFunctions.forwardFunction(2), new ModelsFunctions.ForwardPoint(100, 0.03));
    require(ModelsFunctions.forwardFunction(2).value(new ModelsFunctions.ForwardPoint(100, 0.03))
        == Models.forward(100, 0.03, 2));
  }

  public static void loneArrayIsTakenAsItIs() {
    check(ModelsFunctions.sumOfSquaresFunction(), new double[] {1, -2, 3});
  }

  private static Models.Layer layer() {
    Models.Point[] anchors = {new Models.Point(1, 2), new Models.Point(-3, 0.5f)};
    double[][] weights = {{1, 2}, {3, 4}};
    return new Models.Layer(weights, new float[] {0.5f, 1}, anchors, new Models.Box(1, new double[] {2}), 0.5, 7);
  }

  public static void structuresAreTakenBesideEachOther() {
    check(ModelsFunctions.lossFunction(1, new double[] {0.3, -0.7}),
        new ModelsFunctions.LossPoint(layer(), new Models.Point(1.5, 0.75f)));
  }

  public static void arraysAreResults() {
    check(ModelsFunctions.scaledFunction(), new ModelsFunctions.ScaledPoint(new double[] {1, 2}, 3));
  }

  public static void leavesOfAStructureHaveNames() {
    require(Models_LayerStructure.INSTANCE.names(layer()).equals(List.of(
        "weights[0][0]", "weights[0][1]", "weights[1][0]", "weights[1][1]", "bias[0]", "bias[1]",
        "anchors[0].x", "anchors[0].y", "anchors[1].x", "anchors[1].y", "shape.width", "shape.edges[0]")));
  }

  public static void whatHasNoDerivativeIsTakenOver() {
    Models.Layer moved = Models_LayerStructure.INSTANCE.map(layer(), leaf -> leaf + 1);
    require(moved.rate() == 0.5 && moved.width() == 7 && moved.weights()[1][1] == 5);
    require(moved.shape() instanceof Models.Box box && box.width() == 2 && box.edges()[0] == 3);
    Models.Layer without = new Models.Layer(null, null, null, null, 0.5, 7);
    require(Models_LayerStructure.INSTANCE.size(without) == 0);
    require(Models_LayerStructure.INSTANCE.zero(without).weights() == null);
  }

  public static void tangentsAreDescribed() {
    double[] leaves = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    var tangent = Models_LayerStructure.INSTANCE.unflattenTangent(layer(), leaves);
    require(Arrays.equals(leaves, Models_LayerStructure.INSTANCE.flattenTangent(layer(), tangent)));
    require(tangent.anchors()[1].y() == 10 && tangent.shape() instanceof Models_BoxTangent);
    require(Models_LayerStructure.INSTANCE.dot(tangent, tangent) == tangent.dot(tangent));
  }

  public static void variantsAreTold() {
    check(KindsFunctions.areaFunction(), new Kinds.Circle(2));
    check(KindsFunctions.areaFunction(), new Kinds.Box(2, 3));
    try {
      KindsFunctions.areaFunction().structure().flattenTangent(new Kinds.Circle(2), new Kinds_BoxTangent(1, 2));
    } catch (IllegalArgumentException refused) {
      require(refused.getMessage().contains("the variant Circle in the value, but the variant Box in its tangent"));
      return;
    }
    throw new AssertionError();
  }

  public static void listsAreDescribed() {
    var book = new Kinds.Book(List.of(new Kinds.Circle(2), new Kinds.Box(3, 4)), List.of(new double[] {1, 2}), "book");
    var pairs = List.of(new Kinds.Pair(2, new double[] {0.3, 0.4}));
    check(KindsFunctions.totalFunction(), new KindsFunctions.TotalPoint(book, pairs));
    var structure = Kinds_BookStructure.INSTANCE;
    require(structure.names(book).equals(
        List.of("shapes[0].radius", "shapes[1].width", "shapes[1].height", "rows[0][0]", "rows[0][1]")));
    Kinds.Book other = structure.unflatten(book, new double[] {1, 2, 3, 4, 5});
    require(other.shapes().get(1).equals(new Kinds.Box(2, 3)) && other.rows().get(0)[1] == 5 && other.name() == "book");
    var first = new Kinds.Pair(2, new double[] {3, 4});
    check(KindsFunctions.turnedBothFunction(), new KindsFunctions.TurnedBothPoint(first, pairs.get(0)));
  }

  public static void methodThatWritesIntoAListChangesNoPoint() {
    var rows = List.of(new double[] {1, 2}, new double[] {3, 4});
    check(KindsFunctions.risingFunction(), rows);
    require(KindsFunctions.risingFunction().value(rows) == 14 && rows.get(0)[0] == 1);
  }

  public static void receiverOfARecordIsTheFirstParameter() {
    Kinds.Pair pair = new Kinds.Pair(2, new double[] {3, 4});
    check(Kinds_PairFunctions.productFunction(), new Kinds_PairFunctions.ProductPoint(pair, 5));
    check(Kinds_PairFunctions.turnedFunction(), pair);
  }

  public static void receiverOfAClassIsGivenBeforehand() {
    check(KindsFunctions.instanceFunction(new Kinds(3)), 2.0);
  }

  public static void singlePrecisionIsSaid() {
    require(KindsFunctions.singleFunction().singlePrecision());
    require(!KindsFunctions.areaFunction().singlePrecision());
    check(KindsFunctions.singleFunction(), new KindsFunctions.SinglePoint(2, new float[] {3}));
  }

  public static void passiveArgumentsMayBeOfVariableNumber() {
    check(KindsFunctions.matrixFunction(1, 0), new double[][] {{1, 2}, {3, 4}});
  }

  public static void methodThatWritesChangesNoPoint() {
    double[] x = {2, 3, 4};
    check(KindsFunctions.runningFunction(), new KindsFunctions.RunningPoint(x, 2));
    var point = new KindsFunctions.RunningPoint(x, 2);
    var function = KindsFunctions.runningFunction();
    require(function.value(point) == 48 && function.valueAndGradient(point).value() == 48);
    var direction = new KindsDerivatives.RunningGradient(new double[] {1, 1, 1}, 1);
    require(function.jvp(point, direction).value() == 48);
    require(Arrays.equals(x, new double[] {2, 3, 4}) && Arrays.equals(direction.x(), new double[] {1, 1, 1}));
  }

  public static void resultOfAMethodThatWritesIsNotThePoint() {
    double[] x = {2, 3};
    var map = KindsFunctions.doubledFunction();
    check(map, x);
    require(Arrays.equals(map.value(x), new double[] {4, 9}) && x[0] == 2);
    var jvp = map.jvp(x, x);
    require(Arrays.equals(jvp.tangent(), new double[] {8, 18}) && x[0] == 2);
  }

  public static void voidMethodGivesWhatItsArrayBecomes() {
    double[] x = {2, 3};
    check(KindsFunctions.squaredFunction(), x);
    require(Arrays.equals(KindsFunctions.squaredFunction().value(x), new double[] {4, 9}) && x[0] == 2);
  }

  public static void voidMethodGivesWhatItsPointBecomes() {
    var point = new KindsFunctions.StepPoint(new double[] {1, 2}, new double[] {0.5, -0.5}, 0.1);
    check(KindsFunctions.stepFunction(3), point);
    var after = KindsFunctions.stepFunction(3).value(point);
    require(after.time() == 0.1 && after.position()[0] != 1 && point.position()[0] == 1);
    var vjp = KindsFunctions.stepFunction(3).vjp(point);
    require(vjp.value().position()[0] == after.position()[0]);
    var seed = new KindsDerivatives.StepGradient(new double[2], new double[2], 1);
    require(vjp.pullback(seed).time() == 1);
  }

  public static void overloadsAreToldApartByTheirParameters() {
    check(KindsFunctions.overDoubleIntFunction(3), 2.0);
    check(KindsFunctions.overDoubleArrayIntFunction(1), new double[] {1, 2});
  }

  public static void namesMeetNoOthers() {
    check(KindsFunctions.namesFunction(2, 1, 3), new KindsFunctions.NamesPoint(2, 3, new double[] {1, 4}));
  }

  public static void methodWithACheckedExceptionIsLeftOut() {
    require(Arrays.stream(KindsFunctions.class.getDeclaredMethods())
        .noneMatch(method -> method.getName().startsWith("reading")));
  }

  public static void wrongRuleIsCaught() {
    try {
      check(KindsFunctions.wrongFunction(), new KindsFunctions.WrongPoint(2, 3));
    } catch (AssertionError caught) {
      String message = caught.getMessage();
      require(message.contains("GradientCheck of Kinds.wrong failed at the given point"));
      require(message.contains("by x = 2.0"));
      return;
    }
    throw new AssertionError("a wrong rule passes");
  }

  public static void whatCarriesNoDerivativeIsLeftAsItWas() {
    Kinds.Counted counted = new Kinds.Counted(new double[] {3}, new int[] {1});
    check(KindsFunctions.countedFunction(), counted);
    var function = KindsFunctions.countedFunction();
    require(function.value(counted) == 12 && function.value(counted) == 12);
    require(function.valueAndGradient(counted).gradient().w()[0] == 4);
    require(counted.w()[0] == 3 && counted.n()[0] == 1);
  }

  public static void anArrayThatStandsTwiceDoesSoInACopy() {
    double[] a = {3};
    var point = new KindsFunctions.BySquarePoint(a, a);
    require(KindsFunctions.bySquareFunction().value(point) == 81); // and not 27, as of two arrays
    require(a[0] == 3);
    try {
      KindsFunctions.bySquareFunction().valueAndGradient(point);
    } catch (IllegalArgumentException refused) {
      return;
    }
    throw new AssertionError("the gradient by each of two arrays that are one");
  }
}
