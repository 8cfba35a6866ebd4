package org.jadjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.ScalarType;
import org.junit.jupiter.api.Test;

/** The page {@code docs/primitives.md} is what the catalogue says. {@code -Djadjoint.golden.rewrite=true} writes it anew. */
class PrimitivesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "primitives.md");

    private static final String HEAD = """
            # Primitives and their derivatives

            Generated from the rule catalogue: a test fails where this page says something else. Rewrite it with
            `mvn -pl processor -am test -Dtest=PrimitivesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Djadjoint.golden.rewrite=true`.

            `x`, `y`, `z` are the arguments in order, `r` is the result, and `g` is what comes in: the result's cotangent in a VJP, the
            argument's tangent in a JVP. One formula serves both modes: a VJP adds it to the argument's cotangent, a JVP sums it over the
            arguments. `0` is a symbolic zero, for which no code is generated.

            `scale(g, p)` is the **strong zero** product: 0 where `g` is 0 *and* `p` is infinite or NaN, else `g * p`. It stands where a
            partial derivative may be infinite at an argument that the function accepts, so that what does not contribute cannot turn a
            gradient into NaN. Its own derivative is `scale(ġ, p) + scale(g, ṗ)`: each term decides by its own factors, so that regular
            points are never touched and second derivatives through zero cotangents are right. All other formulas multiply plainly.

            A point stands with the partial by each argument there, for `g` = 1; where the two zeros differ, both are given.

            """;

    private static final String OPERATORS = """
            ## Operators

            Integral and boolean results, comparisons among them, are passive: they carry no derivative. A conversion from an integral type
            has no argument to differentiate by; a conversion to one makes its value passive. A compound assignment narrows as Java does.
            `select` is `x ? y : z`, `stop` is a `@NoDerivative` local variable, `copy` a variable of an inlined helper, `rem` is `%`.

            """;

    private static final String FUNCTIONS = """

            ## java.lang.Math and java.lang.StrictMath

            Both classes have the same rows; a formula calls functions of the class that its primitive belongs to. The variants on `float` have
            the same formulas, computed in `float`. Variants on integral types are passive, as are `round` and `getExponent` on any type.
            `floor`, `ceil`, `rint`, `signum` and `ulp` have the derivative 0 wherever they have one: on an active path that is worth a note.

            """;

    @Test
    void thePageIsWhatTheCatalogueSays() throws IOException {
        String page = page();
        boolean rewrite = Boolean.getBoolean("jadjoint.golden.rewrite") && !Boolean.parseBoolean(System.getenv("CI"));
        if (rewrite) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page, "rewrite it with -Djadjoint.golden.rewrite=true");
    }

    private static String page() {
        return HEAD
                + OPERATORS
                + table(ArithmeticRules.ROWS.values().stream())
                + FUNCTIONS
                + table(MathRules.ROWS.stream());
    }

    private static String table(Stream<Row> rows) {
        return "| primitive | by x | by y | by z | at the hard points |\n|---|---|---|---|---|\n"
                + rows.map(PrimitivesPageTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        String arguments = IntStream.range(0, row.partials().size())
                .mapToObj(i -> "xyz".substring(i, i + 1))
                .collect(Collectors.joining(", "));
        cells.add(row.isPassive() ? "`" + row.name() + "`" : "`" + row.name() + "(" + arguments + ")`");
        if (row.isPassive()) cells.add("passive");
        for (int i = 0; i < row.partials().size(); i++) cells.add("`" + formula(row, i) + "`");
        while (cells.size() < 4) cells.add("");
        cells.add(Stream.concat(hardPoints(row.name()), Stream.of(row.note()).filter(note -> !note.isEmpty()))
                .collect(Collectors.joining("; ")));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String formula(Row row, int argument) {
        if (row.partials().get(argument).isZero()) return "0";
        Primitive primitive = Sample.primitives(row).findFirst().orElseThrow();
        List<Object> arguments =
                new ArrayList<>(Collections.nCopies(row.partials().size(), 1.0));
        if (row.name().equals("select")) arguments.set(0, true);
        Sample sample = Sample.of(primitive, arguments);
        return Formulas.of(sample.expression(argument, ScalarType.DOUBLE));
    }

    private static Stream<String> hardPoints(String name) {
        return HardPoint.ALL.stream()
                .filter(point -> point.name().equals(name))
                .map(point -> numbers(point.at()) + " → " + numbers(point.partials()));
    }

    private static String numbers(List<Double> numbers) {
        String list = numbers.stream().map(PrimitivesPageTest::number).collect(Collectors.joining(", "));
        return numbers.size() == 1 ? list : "(" + list + ")";
    }

    private static String number(double number) {
        if (Double.isNaN(number)) return "NaN";
        if (Double.isInfinite(number)) return number > 0 ? "+∞" : "−∞";
        String text =
                String.valueOf(Math.abs(number)).replaceFirst("\\.0(?=$|E)", "").toLowerCase(Locale.ROOT);
        return (1 / number < 0 ? "−" : "") + text;
    }
}
