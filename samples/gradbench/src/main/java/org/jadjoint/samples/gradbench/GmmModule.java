package org.jadjoint.samples.gradbench;

import java.util.function.Supplier;

/** {@code gmm}: a mixture and points, to the logarithm of the posterior and its gradient by the mixture. */
final class GmmModule {
    private GmmModule() {}

    record Input(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {}

    static EvalModule module() {
        return EvalModule.named("gmm")
                .with("objective", Input.class, GmmModule::objective)
                .with("jacobian", Input.class, GmmModule::gradient);
    }

    private static Supplier<Object> objective(Input in) {
        return () -> Gmm.logPosterior(in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m());
    }

    /** The gradient is a record with the names that the answer has: {@code alpha}, {@code mu}, {@code q}, {@code l}. */
    private static Supplier<Object> gradient(Input in) {
        var workspace = new GmmDerivatives.LogPosteriorWorkspace();
        return () -> GmmDerivatives.logPosteriorGradient(
                in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m(), workspace);
    }
}
