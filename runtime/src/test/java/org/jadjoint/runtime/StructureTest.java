package org.jadjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jadjoint.runtime.model.Activation;
import org.jadjoint.runtime.model.Dense;
import org.jadjoint.runtime.model.DenseStructure;
import org.jadjoint.runtime.model.DenseTangent;
import org.jadjoint.runtime.model.Network;
import org.jadjoint.runtime.model.NetworkStructure;
import org.jadjoint.runtime.model.NetworkTangent;
import org.jadjoint.runtime.model.Relu;
import org.jadjoint.runtime.model.ReluTangent;
import org.jadjoint.runtime.model.Scaled;
import org.jadjoint.runtime.model.ScaledTangent;
import org.jadjoint.runtime.model.Tree;
import org.jadjoint.runtime.model.TreeStructure;
import org.jadjoint.runtime.model.TreeTangent;
import org.junit.jupiter.api.Test;

/** Descriptors as the processor writes them, and everything that the runtime does by them. */
@SuppressWarnings("NullAway") // Components of records may be null.
class StructureTest {
    private static final Structure<Network, NetworkTangent> NETWORK = NetworkStructure.INSTANCE;
    private static final Structure<Dense, DenseTangent> DENSE = DenseStructure.INSTANCE;

    @Test
    void namesSayTheWayToEachLeaf() {
        assertEquals(
                List.of(
                        "rate",
                        "hidden.w[0][0]",
                        "hidden.w[0][1]",
                        "hidden.w[2][0]",
                        "hidden.b[0]",
                        "layers[0].w[0][0]",
                        "layers[1].b[0]",
                        "layers[1].b[1]",
                        "bank[1].w[0][0]",
                        "bias[0]",
                        "bias[1]",
                        "activation.factor"),
                NETWORK.names(network()));
        for (int leaf = 0; leaf < NETWORK.size(network()); leaf++) {
            assertEquals(NETWORK.names(network()).get(leaf), NETWORK.name(network(), leaf));
        }
    }

    @Test
    void aLoneNumberIsCalledValue() {
        assertEquals(List.of("value"), Structure.DOUBLE.names(3.0));
        assertEquals(List.of("[0]", "[1]"), Structure.DOUBLES.names(new double[2]));
    }

    @Test
    void leavesComeInTheOrderOfTheirNames() {
        double[] leaves = NETWORK.flatten(network());
        assertArrayEquals(new double[] {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, leaves);
        assertEquals(leaves.length, NETWORK.size(network()));
        assertArrayEquals(new float[] {0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, NETWORK.flattenToFloats(network()));
    }

    @Test
    void unflattenGivesTheSameLeavesBack() {
        Network network = network();
        double[] leaves = IntStream.range(0, 12).mapToDouble(i -> 0.25 + i).toArray();
        Network made = NETWORK.unflatten(network, leaves);
        assertArrayEquals(leaves, NETWORK.flatten(made));
        assertEquals(NETWORK.names(network), NETWORK.names(made));
        assertArrayEquals(leaves, NETWORK.flattenTangent(network, NETWORK.unflattenTangent(network, leaves)));
        float[] floats = NETWORK.flattenToFloats(made);
        assertArrayEquals(floats, NETWORK.flattenToFloats(NETWORK.unflatten(network, floats)));
        assertArrayEquals(floats, NETWORK.flattenTangentToFloats(network, NETWORK.unflattenTangent(network, floats)));
    }

    @Test
    void nullsLengthsVariantsAndPassiveComponentsAreTakenOver() {
        Network network = network();
        Network made = NETWORK.map(network, leaf -> leaf + 1);
        assertNull(made.hidden().w()[1]);
        assertEquals(0, made.hidden().w()[3].length);
        assertNull(made.layers().get(1).w());
        assertNull(made.bank()[0]);
        assertEquals(new Scaled(12), made.activation());
        assertSame(network.title(), made.title());
        assertEquals(7, made.hidden().width());
        NetworkTangent zero = NETWORK.zero(network);
        assertNull(zero.hidden().w()[1]);
        assertNull(zero.bank()[0]);
        assertEquals(new ScaledTangent(0), zero.activation());
        assertEquals(new ReluTangent(), NETWORK.zero(network(new Relu())).activation());
    }

    @Test
    void aNullComponentHasANullTangent() {
        Dense none = new Dense(null, null, 0);
        assertEquals(0, DENSE.size(none));
        assertNull(DENSE.zero(none).w());
        assertNull(DENSE.plus(none, 1, DENSE.zero(none)).b());
    }

    @Test
    void whatIsMadeSharesNoArrayOfLeaves() {
        double[] row = {1, 2};
        Dense shared = new Dense(new double[][] {row, row}, new float[0], 0);
        assertEquals(List.of("w[0][0]", "w[0][1]", "w[1][0]", "w[1][1]"), DENSE.names(shared));
        Dense made = DENSE.map(shared, leaf -> leaf);
        assertNotSame(row, made.w()[0]);
        assertNotSame(made.w()[0], made.w()[1]);
        assertThrows(
                UnsupportedOperationException.class,
                () -> NETWORK.map(network(), leaf -> leaf).layers().add(shared));
    }

    @Test
    void copiesHaveTheSameLeavesInOtherArrays() {
        Network network = network();
        Network copy = NETWORK.copy(network);
        assertArrayEquals(NETWORK.flatten(network), NETWORK.flatten(copy));
        assertNotSame(network.bias(), copy.bias());
        NetworkTangent tangent = NETWORK.unflattenTangent(network, filled(12, 3));
        NetworkTangent other = NETWORK.copyTangent(network, tangent);
        assertArrayEquals(filled(12, 3), NETWORK.flattenTangent(network, other));
        assertNotSame(tangent.bias(), other.bias());
    }

    /** Rows that carry derivatives, and arrays that do not. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Table(double[][] rows, int[][] order, Object[] others) {}

    private static final Structure<Table, double[][]> TABLE = new Structure<>() {
        private final Structure<double[][], double[][]> rows = array(DOUBLES, double[][]::new);

        @Override
        protected void write(Table value, LeafSink sink) {
            sink.put("rows", rows, value.rows());
        }

        @Override
        protected Table read(Table like, LeafSource source) {
            return new Table(
                    source.take(rows, like.rows()), source.takeOver(like.order()), source.takeOver(like.others()));
        }

        @Override
        protected void writeTangent(double[][] tangent, LeafSink sink) {
            sink.putTangent("rows", rows, tangent);
        }

        @Override
        protected double[][] readTangent(Table like, LeafSource source) {
            return source.takeTangent(rows, like.rows());
        }
    };

    @Test
    void copiesHoldAnArrayAsOftenAsTheirOriginal() {
        double[] row = {1, 2};
        int[] order = {3};
        Table table = new Table(
                new double[][] {row, {4}, row}, new int[][] {order, null, order}, new Object[] {"text", row, order});
        Table copy = TABLE.copy(table);
        assertArrayEquals(new double[] {1, 2, 4, 1, 2}, TABLE.flatten(copy));
        assertNotSame(row, copy.rows()[0]);
        assertSame(copy.rows()[0], copy.rows()[2]);
        assertNotSame(order, copy.order()[0]);
        assertSame(copy.order()[0], copy.order()[2]);
        assertArrayEquals(new Object[] {"text", copy.rows()[0], copy.order()[0]}, copy.others());
        Table like = TABLE.unflatten(table, TABLE.flatten(table));
        assertNotSame(like.rows()[0], like.rows()[2]);
        assertSame(table.order(), like.order());
    }

    @Test
    void arraysOfEveryKindAreCopied() {
        Object[] arrays = {
            new boolean[] {true},
            new byte[] {1},
            new short[] {2},
            new char[] {'c'},
            new int[] {3},
            new long[] {4},
            new float[] {5},
            new double[] {6},
            new String[] {"text"}
        };
        Table copy = TABLE.copy(new Table(new double[0][], new int[0][], arrays));
        assertArrayEquals(arrays, copy.others()); // in depth
        for (int i = 0; i < arrays.length; i++) {
            assertNotSame(arrays[i], copy.others()[i]);
        }
    }

    @Test
    void plusMovesEveryLeafAlongTheTangent() {
        Network network = network();
        NetworkTangent ones = NETWORK.unflattenTangent(network, filled(12, 1));
        double[] moved = NETWORK.flatten(NETWORK.plus(network, -0.25, ones));
        assertArrayEquals(
                Arrays.stream(NETWORK.flatten(network)).map(leaf -> leaf - 0.25).toArray(), moved);
    }

    @Test
    void aFloatIsRoundedOnceAtTheEnd() {
        float[] moved = Structure.FLOATS.plus(new float[] {1}, 0.1, new float[] {0.3f});
        assertEquals((float) (1 + 0.1 * 0.3f), moved[0]);
        assertEquals((float) 0.1, Structure.FLOAT.unflatten(1f, new double[] {0.1}));
    }

    @Test
    void theCanonicalConstructorHasItsSay() {
        Network network = network();
        NetworkTangent ones = NETWORK.unflattenTangent(network, filled(12, 1));
        Throwable refused = assertThrows(IllegalArgumentException.class, () -> NETWORK.plus(network, -11, ones));
        assertEquals("a scale of 0.0", refused.getMessage());
    }

    @Test
    void tangentsAreCombinedLeafByLeaf() {
        Network network = network();
        NetworkTangent tangent = NETWORK.unflattenTangent(network, NETWORK.flatten(network));
        NetworkTangent doubled = NETWORK.mapTangent(network, tangent, leaf -> 2 * leaf);
        NetworkTangent sum = NETWORK.zipTangents(network, tangent, doubled, Double::sum);
        assertArrayEquals(
                Arrays.stream(NETWORK.flatten(network)).map(leaf -> 3 * leaf).toArray(),
                NETWORK.flattenTangent(network, sum));
        assertEquals(506.25, NETWORK.dot(tangent, tangent));
        assertEquals(2 * 506.25, NETWORK.dot(tangent, doubled));
        assertEquals(22.5, NETWORK.norm(tangent));
    }

    @Test
    void normsNeitherOverflowNorVanish() {
        assertEquals(5e200, Structure.DOUBLES.norm(new double[] {3e200, -4e200}), 1e185);
        assertEquals(5e-200, Structure.DOUBLES.norm(new double[] {3e-200, 4e-200}), 1e-215);
        assertEquals(Double.MAX_VALUE, Structure.DOUBLES.norm(new double[] {Double.MAX_VALUE}));
        assertEquals(Double.MIN_VALUE, Structure.DOUBLES.norm(new double[] {Double.MIN_VALUE}));
        assertEquals(Double.POSITIVE_INFINITY, Structure.DOUBLES.norm(new double[] {1, Double.NEGATIVE_INFINITY}));
        assertTrue(Double.isNaN(Structure.DOUBLES.norm(new double[] {Double.NaN, Double.POSITIVE_INFINITY})));
        assertEquals(0, Structure.DOUBLES.norm(new double[0]));
    }

    @Test
    void singlePrecisionIsSeen() {
        assertTrue(NETWORK.hasFloats(network()));
        assertFalse(Structure.DOUBLES.hasFloats(new double[3]));
        assertFalse(DENSE.hasFloats(new Dense(new double[0][], new float[0], 0)));
    }

    @Test
    void arraysOfAnyRankKeepTheirClass() {
        Structure<double[][][], double[][][]> cube =
                Structure.array(Structure.array(Structure.DOUBLES, double[][]::new), double[][][]::new);
        double[][][] value = {{{1}, {2, 3}}, null, {}};
        assertEquals(List.of("[0][0][0]", "[0][1][0]", "[0][1][1]"), cube.names(value));
        assertTrue(Arrays.deepEquals(new double[][][] {{{2}, {4, 6}}, null, {}}, cube.plus(value, 1, value)));
        assertEquals("double[][][]", cube.toString());
    }

    @Test
    void aRecordMayContainItself() {
        Tree tree = new Tree(1, List.of(new Tree(2, List.of()), new Tree(3, List.of(new Tree(4, List.of())))));
        assertEquals(
                List.of("weight", "children[0].weight", "children[1].weight", "children[1].children[0].weight"),
                TreeStructure.INSTANCE.names(tree));
        Tree doubled = new Tree(2, List.of(new Tree(4, List.of()), new Tree(6, List.of(new Tree(8, List.of())))));
        assertEquals(doubled, TreeStructure.INSTANCE.map(tree, leaf -> 2 * leaf));
        TreeTangent ones = TreeStructure.INSTANCE.mapTangent(tree, TreeStructure.INSTANCE.zero(tree), leaf -> 1);
        assertEquals(2, TreeStructure.INSTANCE.norm(ones));
        assertEquals(
                "children is of length 2 in the value, but of length 0 in its tangent",
                messageOf(() -> TreeStructure.INSTANCE.plus(tree, 1, new TreeTangent(1, List.of()))));
    }

    @Test
    void tooFewNumbersNameTheFirstLeafWithoutOne() {
        assertEquals(
                "Network has 12 leaves here, but there are 6 numbers: the first leaf without one is layers[1].b[0]",
                messageOf(() -> NETWORK.unflatten(network(), new double[6])));
        assertEquals(
                "Network has 12 leaves here, but there are 0 numbers: the first leaf without one is rate",
                messageOf(() -> NETWORK.unflattenTangent(network(), new float[0])));
    }

    @Test
    void tooManyNumbersAreRefused() {
        assertEquals(
                "Network has 12 leaves here, but there are 13 numbers",
                messageOf(() -> NETWORK.unflatten(network(), new double[13])));
    }

    @Test
    void aTangentOfOtherLengthsIsRefused() {
        Network network = network();
        NetworkTangent zero = NETWORK.zero(network);
        zero.hidden().w()[2] = new double[2];
        assertEquals(
                "hidden.w[2] is of length 1 in the value, but of length 2 in its tangent",
                messageOf(() -> NETWORK.plus(network, 1, zero)));
        assertEquals(
                "hidden.w[2] is of length 1 in the left tangent, but of length 2 in the right one",
                messageOf(() -> NETWORK.dot(NETWORK.zero(network), zero)));
        assertEquals(
                "double[] is of length 2 in the value, but of length 3 in its tangent",
                messageOf(() -> Structure.DOUBLES.plus(new double[2], 1, new double[3])));
    }

    @Test
    void lengthsThatMakeUpForEachOtherAreStillRefused() {
        Dense dense = new Dense(new double[][] {{1, 2}, {3}}, new float[0], 0);
        DenseTangent tangent = new DenseTangent(new double[][] {{1}, {2, 3}}, new float[0]);
        assertEquals(
                "w[0] is of length 2 in the value, but of length 1 in its tangent",
                messageOf(() -> DENSE.flattenTangent(dense, tangent)));
    }

    @Test
    void aTangentOfAnotherVariantIsRefused() {
        Network network = network();
        NetworkTangent other = NETWORK.zero(network(new Relu()));
        assertEquals(
                "activation is the variant Scaled in the value, but the variant Relu in its tangent",
                messageOf(() -> NETWORK.flattenTangent(network, other)));
    }

    @Test
    void aTangentWithANullIsRefused() {
        Network network = network();
        NetworkTangent zero = NETWORK.zero(network);
        zero.bank()[1] = null;
        assertEquals(
                "bank[1] is not null in the value, but null in its tangent",
                messageOf(() -> NETWORK.zip(network, zero, Double::sum)));
    }

    @Test
    void aLeafThatDoesNotExistHasNoName() {
        Throwable refused = assertThrows(IndexOutOfBoundsException.class, () -> NETWORK.name(network(), 12));
        assertEquals("Network has 12 leaves here: there is no number 12", refused.getMessage());
    }

    private static Network network() {
        return network(new Scaled(11));
    }

    private static Network network(Activation activation) {
        Dense hidden = new Dense(new double[][] {{1, 2}, null, {3}, {}}, new float[] {4}, 7);
        Dense first = new Dense(new double[][] {{5}}, null, 1);
        Dense second = new Dense(null, new float[] {6, 7}, 2);
        Dense banked = new Dense(new double[][] {{8}}, new float[0], 3);
        return new Network(
                0.5,
                hidden,
                List.of(first, second),
                new Dense[] {null, banked},
                new double[] {9, 10},
                activation,
                "net");
    }

    private static double[] filled(int length, double number) {
        double[] array = new double[length];
        Arrays.fill(array, number);
        return array;
    }

    private static String messageOf(org.junit.jupiter.api.function.Executable action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
