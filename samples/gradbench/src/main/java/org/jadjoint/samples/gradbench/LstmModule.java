package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jadjoint.samples.gradbench.LstmDerivatives.LossGradient;

/** {@code lstm}: parameters, state and text, to the loss and its gradient by all parameters. */
final class LstmModule {
    private LstmModule() {}

    record Input(double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {}

    static EvalModule module() {
        return EvalModule.named("lstm")
                .with("objective", Input.class, LstmModule::loss)
                .with("jacobian", Input.class, LstmModule::gradient, LstmModule::flat);
    }

    private static Supplier<Object> loss(Input in) {
        return () -> Lstm.loss(in.mainParams(), in.extraParams(), in.state(), in.sequence());
    }

    private static Supplier<LossGradient> gradient(Input in) {
        var workspace = new LstmDerivatives.LossWorkspace();
        return () ->
                LstmDerivatives.lossGradient(in.mainParams(), in.extraParams(), in.state(), in.sequence(), workspace);
    }

    /** Row after row, the main parameters first. */
    private static double[] flat(LossGradient gradient) {
        return Stream.of(gradient.main(), gradient.extra())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
