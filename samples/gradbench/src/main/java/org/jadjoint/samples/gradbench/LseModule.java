package org.jadjoint.samples.gradbench;

import java.util.function.Supplier;

/** {@code lse}: a vector, to the logarithm of the sum of its exponentials and the gradient of that. */
final class LseModule {
    private LseModule() {}

    record Input(double[] x) {}

    static EvalModule module() {
        return EvalModule.named("lse")
                .with("primal", Input.class, in -> () -> Lse.logSumExp(in.x()))
                .with("gradient", Input.class, LseModule::gradient);
    }

    private static Supplier<Object> gradient(Input in) {
        var workspace = new LseDerivatives.LogSumExpWorkspace();
        return () -> LseDerivatives.logSumExpGradient(in.x(), workspace).x();
    }
}
