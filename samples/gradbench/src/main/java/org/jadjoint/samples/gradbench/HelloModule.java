package org.jadjoint.samples.gradbench;

/** {@code hello}: a number, its square, and the derivative of that. */
final class HelloModule {
    private HelloModule() {}

    static EvalModule module() {
        return EvalModule.named("hello")
                .with("square", Double.class, x -> () -> Hello.square(x))
                .with(
                        "double",
                        Double.class,
                        x -> () -> HelloDerivatives.squareGradient(x).x());
    }
}
