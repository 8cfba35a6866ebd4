package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import java.util.stream.Stream;

/** {@code lstm}: parameters, state and text, to the loss and its gradient by all parameters. */
final class LstmModule {
    private LstmModule() {}

    record Input(double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {}

    static EvalModule module() {
        return EvalModule.named("lstm")
                .with("objective", Input.class, LstmModule::loss)
                .with("jacobian", Input.class, LstmModule::gradient, LstmModule::flat);
    }

    private static double loss(Input in) {
        return Lstm.loss(in.mainParams(), in.extraParams(), in.state(), in.sequence());
    }

    private static LstmDerivatives.LossGradient gradient(Input in) {
        return LstmDerivatives.lossGradient(in.mainParams(), in.extraParams(), in.state(), in.sequence());
    }

    /** Row after row, the main parameters first. */
    private static double[] flat(LstmDerivatives.LossGradient gradient) {
        return Stream.of(gradient.main(), gradient.extra())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
