package org.jadjoint.samples.gradbench;

import java.util.function.Supplier;

/** {@code llsq}: coefficients and the number of points, to the objective and its gradient. */
final class LlsqModule {
    private LlsqModule() {}

    record Input(double[] x, int n) {}

    static EvalModule module() {
        return EvalModule.named("llsq")
                .with("primal", Input.class, in -> () -> Llsq.objective(in.x(), in.n()))
                .with("gradient", Input.class, LlsqModule::gradient);
    }

    private static Supplier<Object> gradient(Input in) {
        var workspace = new LlsqDerivatives.ObjectiveWorkspace();
        return () ->
                LlsqDerivatives.objectiveGradient(in.x(), in.n(), workspace).x();
    }
}
