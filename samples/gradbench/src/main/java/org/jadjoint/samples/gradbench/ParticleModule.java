package org.jadjoint.samples.gradbench;

import java.util.function.DoubleUnaryOperator;

/**
 * {@code particle}: where to start from, to the place of the second charge that makes the particle hit the origin. Of a
 * function's name the first letter says whether the search goes by forward or by reverse mode, the second the same of the
 * force inside.
 */
final class ParticleModule {
    private ParticleModule() {}

    record Input(double w) {}

    static EvalModule module() {
        return EvalModule.named("particle")
                .with(
                        "ff",
                        Input.class,
                        in -> () -> search(
                                in.w(),
                                Particle::missByJvp,
                                w -> ParticleDerivatives.missByJvpJvp(w, 1).tangent()))
                .with(
                        "fr",
                        Input.class,
                        in -> () -> search(
                                in.w(),
                                Particle::missByGradient,
                                w -> ParticleDerivatives.missByGradientJvp(w, 1).tangent()))
                .with(
                        "rf",
                        Input.class,
                        in -> () -> search(
                                in.w(),
                                Particle::missByJvp,
                                w -> ParticleDerivatives.missByJvpGradient(w).w()))
                .with(
                        "rr",
                        Input.class,
                        in -> () -> search(
                                in.w(),
                                Particle::missByGradient,
                                w -> ParticleDerivatives.missByGradientGradient(w)
                                        .w()));
    }

    private static double search(double start, DoubleUnaryOperator miss, DoubleUnaryOperator slope) {
        double[] nearest = GradientDescent.argmin(
                w -> miss.applyAsDouble(w[0]), w -> new double[] {slope.applyAsDouble(w[0])}, new double[] {start});
        return nearest[0];
    }
}
