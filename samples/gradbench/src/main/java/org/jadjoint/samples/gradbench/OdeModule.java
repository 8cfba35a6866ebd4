package org.jadjoint.samples.gradbench;

import java.util.function.Supplier;

/** {@code ode}: coefficients and the number of steps, to the solution, and to the gradient of its last element. */
final class OdeModule {
    private OdeModule() {}

    record Input(double[] x, int s) {}

    static EvalModule module() {
        return EvalModule.named("ode")
                .with("primal", Input.class, in -> () -> Ode.solve(in.x(), in.s()))
                .with("gradient", Input.class, OdeModule::gradient);
    }

    private static Supplier<Object> gradient(Input in) {
        double[] last = new double[in.x().length];
        last[last.length - 1] = 1;
        var workspace = new OdeDerivatives.SolveWorkspace();
        return () -> OdeDerivatives.solveVjp(in.x(), in.s(), workspace)
                .pullback(last)
                .x();
    }
}
