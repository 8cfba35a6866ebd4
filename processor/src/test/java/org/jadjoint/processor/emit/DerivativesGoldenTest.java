package org.jadjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.cases.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a few companions, as a reviewer reads it. */
class DerivativesGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "companions", "golden");

    @ParameterizedTest
    @CsvSource({
        "scalars, Pricing, PricingDerivatives",
        "arrays, Curves, CurvesDerivatives",
        "overloads, Outer, Outer_InnerDerivatives",
        "names, Names, NamesDerivatives",
        "checks, Checked, CheckedDerivatives",
        "tangents, Point, PointTangent",
        "tangents, Layers, Layers_DenseTangent",
        "tangents, Shape, ShapeTangent",
        "tangents, Shape, Shape_PolygonTangent",
        "nested, Matrices, MatricesDerivatives",
    })
    void derivativesReadAsAgreed(String folder, String owner, String derivatives) throws IOException {
        String source = Files.readString(GOLDEN.resolve(folder).resolve(owner + ".java"));
        Compile.Result result = Compile.with(
                new WritingDerivatives().withSweeps(), Map.of("user." + owner, source), "-Xlint:all", "-Werror");
        assertEquals("", result.errors());

        String text = result.generated().getOrDefault("user." + derivatives, "");
        Golden.check(GOLDEN.resolve(folder).resolve(derivatives + ".java"), text);
    }
}
