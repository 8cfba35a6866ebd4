package org.jadjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Supplier;

/** {@code det}: a square matrix, to its determinant and the gradient of that. */
final class DetModule {
    private DetModule() {}

    record Input(@JsonProperty("A") double[] a, int ell) {
        Input {
            if (ell < 1 || ell > 31 || a.length != ell * ell) {
                throw new IllegalArgumentException("A is not a matrix of " + ell + " rows, of 1 to 31");
            }
        }
    }

    static EvalModule module() {
        return EvalModule.named("det")
                .with("primal", Input.class, in -> () -> Det.determinant(in.a(), in.ell()))
                .with("gradient", Input.class, DetModule::gradient);
    }

    private static Supplier<Object> gradient(Input in) {
        var workspace = new DetDerivatives.DeterminantWorkspace();
        return () ->
                DetDerivatives.determinantGradient(in.a(), in.ell(), workspace).a();
    }
}
